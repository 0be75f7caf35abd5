import type { IExecuteFunctions } from 'n8n-workflow';
import type { DineroApi } from '../../../../services/dinero/api';
import { addLedgerItems, type LedgerItemBody } from '../../../../services/dinero/ledgerItems';
import { voucherLineFields, voucherLines } from '../../fields/voucherLines';
import { dayField } from '../../fields/amounts';
import { voucherLineBody } from '../../posting/wire';
import type { BatchOperation, OutputItem } from '../../../operation/operation';
import { byCompany, type DineroRun } from '../../dineroRun';

const MOST_IN_A_CALL = 100;

function itemOf(functions: IExecuteFunctions, itemIndex: number): LedgerItemBody {
	const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as {
		id?: string;
		fileGuid?: string;
	};
	return {
		...(more.id && { Id: more.id }),
		VoucherDate: dayField(functions.getNodeParameter('date', itemIndex, '')),
		FileGuid: more.fileGuid || null,
		Lines: voucherLines(functions, itemIndex).map(voucherLineBody),
	};
}

async function addOf(
	functions: IExecuteFunctions,
	api: DineroApi,
	indexes: readonly number[],
): Promise<OutputItem[]> {
	const added = await addLedgerItems(
		api,
		indexes.map((index) => itemOf(functions, index)),
	);
	return added.map(({ Id, Version }, place) => ({
		json: { id: Id, version: Version ?? null, status: 'Draft' },
		pairedItem: { item: indexes[place] ?? indexes[0] ?? 0 },
	}));
}

/** Add items to the ledger (kassekladde), up to 100 in one call */
export const addLedgerItemsOperation: BatchOperation<DineroRun> = {
	value: 'add',
	name: 'Add',
	action: 'Add ledger items',
	description: 'Add items to the ledger (kassekladde), up to 100 in one call',
	properties: [
		{
			displayName: 'Date (Bilagsdato)',
			name: 'date',
			type: 'dateTime',
			default: '',
			description: 'Danish calendar day; left empty it is today',
		},
		...voucherLineFields,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'File Guid',
					name: 'fileGuid',
					type: 'string',
					default: '',
					description: 'A file that was uploaded before',
				},
				{
					displayName: 'Own ID',
					name: 'id',
					type: 'string',
					default: '',
					placeholder: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
					description: 'A guid of your own; Dinero refuses the same one twice',
				},
			],
		},
	],
	async executeBatch(run, itemIndexes) {
		const outputs: OutputItem[] = [];
		for (const { api, itemIndexes: own } of await byCompany(run, itemIndexes)) {
			for (let first = 0; first < own.length; first += MOST_IN_A_CALL) {
				const indexes = own.slice(first, first + MOST_IN_A_CALL);
				outputs.push(...(await addOf(run.functions, api, indexes)));
			}
		}
		return outputs;
	},
};
