import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	getManualVoucher,
	updateManualVoucher,
	type ManualVoucher,
	type ManualVoucherBody,
} from '../../../../services/dinero/manualVouchers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { dayField } from '../../fields/amounts';
import { chosenKey, fileLocator, keyIn, manualVoucherLocator } from '../../fields/locators';
import { voucherLineFields, voucherLines } from '../../fields/voucherLines';
import { voucherLineBody } from '../../posting/wire';
import { amountsAre, amountsAreField, expectedOf, misread, misreadProblem } from './amountsAre';
import { expectedAsIs, keptLines, keptLinesAgain } from './keptLines';
import { voucherRow } from './voucherRow';

type Head = Omit<ManualVoucherBody, 'Lines'>;

function headOf(standing: ManualVoucher, set: IDataObject): Head {
	const reference =
		'externalReference' in set
			? String(set['externalReference'] ?? '')
			: standing.ExternalReference;
	return {
		VoucherDate: set['date'] ? dayField(set['date']) : (standing.VoucherDate ?? ''),
		FileGuid: ('file' in set ? keyIn(set['file']) : standing.FileGuid) || null,
		ExternalReference: reference || null,
	};
}

const left = { da: 'kladden står med ændringen', en: 'the draft stands with the change' };

async function replaceLines(
	functions: IExecuteFunctions,
	itemIndex: number,
	api: DineroApi,
	standing: ManualVoucher,
	head: Head,
): Promise<ManualVoucher> {
	const lines = voucherLines(functions, itemIndex);
	const are = amountsAre(functions, itemIndex);
	const expected = lines.map((line) => expectedOf(line, are));
	const { Guid, Timestamp } = standing;
	const body = { ...head, Timestamp, Lines: lines.map(voucherLineBody) };
	const after = await updateManualVoucher(api, Guid, body);
	const place = misread(after, expected);
	if (place >= 0) throw misreadProblem(after, place, expected, left);
	return after;
}

/**
 * Sends the lines again as they stand. An answer tells amounts with and without VAT, but not which of
 * them Dinero wants back, so the other is sent where the first was read in another way.
 */
async function keepLines(
	api: DineroApi,
	standing: ManualVoucher,
	head: Head,
): Promise<ManualVoucher> {
	const lines = standing.Lines ?? [];
	const expected = expectedAsIs(lines);
	const { Guid, Timestamp } = standing;
	const first = await updateManualVoucher(api, Guid, {
		...head,
		Timestamp,
		Lines: keptLines(lines),
	});
	if (misread(first, expected) < 0) return first;
	const again = await updateManualVoucher(api, Guid, {
		...head,
		Timestamp: first.Timestamp,
		Lines: keptLinesAgain(lines, first),
	});
	const place = misread(again, expected);
	if (place >= 0) throw misreadProblem(again, place, expected, left);
	return again;
}

/** Change a draft. Dinero replaces the whole, so what stands is read and sent again. */
export const updateManualVoucherOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update manual voucher',
	description:
		'Change a draft; what is not named stays as it is. A booked voucher cannot be changed.',
	properties: [
		manualVoucherLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Date (Bilagsdato)',
					name: 'date',
					type: 'dateTime',
					default: '',
					description: 'Danish calendar day',
				},
				{
					displayName: 'External Reference',
					name: 'externalReference',
					type: 'string',
					default: '',
					description:
						'Reference of the system that the voucher comes from, at most 128 characters',
				},
				fileLocator(false),
			],
		},
		{
			displayName: 'Replace Lines',
			name: 'replaceLines',
			type: 'boolean',
			default: false,
			description: 'Whether all lines are replaced by those below',
		},
		...[...voucherLineFields, amountsAreField].map((field) => ({
			...field,
			displayOptions: { show: { ...field.displayOptions?.show, replaceLines: [true] } },
		})),
	],
	async execute({ functions, api }, itemIndex) {
		const client = await api(itemIndex);
		const standing = await getManualVoucher(client, chosenKey(functions, 'voucher', itemIndex));
		const set = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
		const head = headOf(standing, set);
		const after = functions.getNodeParameter('replaceLines', itemIndex)
			? await replaceLines(functions, itemIndex, client, standing, head)
			: await keepLines(client, standing, head);
		return { json: voucherRow(after) };
	},
};
