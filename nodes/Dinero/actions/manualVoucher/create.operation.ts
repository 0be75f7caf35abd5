import type { IDataObject } from 'n8n-workflow';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	createManualVoucher,
	deleteManualVoucher,
	type ManualVoucher,
} from '../../../../services/dinero/manualVouchers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { dayField } from '../../fields/amounts';
import { fileLocator, keyIn } from '../../fields/locators';
import { voucherLineFields, voucherLines } from '../../fields/voucherLines';
import { voucherLineBody } from '../../posting/wire';
import {
	amountsAre,
	amountsAreField,
	expectedOf,
	misread,
	misreadProblem,
	type Expected,
} from './amountsAre';
import { voucherRow } from './voucherRow';

/** A draft that Dinero reads in another way than it was meant does not stay. */
async function checked(
	api: DineroApi,
	voucher: ManualVoucher,
	expected: readonly Expected[],
): Promise<ManualVoucher> {
	const place = misread(voucher, expected);
	if (place < 0) return voucher;
	await deleteManualVoucher(api, voucher.Guid, { Timestamp: voucher.Timestamp });
	const left = { da: 'kladden er slettet igen', en: 'the draft was deleted again' };
	throw misreadProblem(voucher, place, expected, left);
}

/** Create a draft of a manual voucher (finansbilag); Post is the way that can be repeated safely */
export const createManualVoucherOperation: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create manual voucher',
	description:
		'Create a draft of a manual voucher (finansbilag); Post is the way that can be repeated safely',
	properties: [
		{
			displayName: 'Date (Bilagsdato)',
			name: 'date',
			type: 'dateTime',
			default: '',
			description: 'Danish calendar day; left empty it is today',
		},
		...voucherLineFields,
		amountsAreField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
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
	],
	async execute({ functions, api }, itemIndex) {
		const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		const lines = voucherLines(functions, itemIndex);
		const are = amountsAre(functions, itemIndex);
		const client = await api(itemIndex);
		const created = await createManualVoucher(client, {
			VoucherDate: dayField(functions.getNodeParameter('date', itemIndex, '')),
			FileGuid: keyIn(more['file']) || null,
			ExternalReference: String(more['externalReference'] ?? '') || null,
			Lines: lines.map(voucherLineBody),
		});
		const expected = lines.map((line) => expectedOf(line, are));
		return { json: voucherRow(await checked(client, created, expected)) };
	},
};
