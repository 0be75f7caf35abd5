import { createManualVoucher } from '../../../../services/dinero/manualVouchers';
import { voucherLineFields, voucherLines } from '../../fields/voucherLines';
import { dayField } from '../../fields/amounts';
import { voucherLineBody } from '../../posting/wire';
import { voucherRow } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

interface More {
	externalReference?: string;
	fileGuid?: string;
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
				{
					displayName: 'File Guid',
					name: 'fileGuid',
					type: 'string',
					default: '',
					description: 'A file that was uploaded before',
				},
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as More;
		const created = await createManualVoucher(await api(itemIndex), {
			VoucherDate: dayField(functions.getNodeParameter('date', itemIndex, '')),
			FileGuid: more.fileGuid || null,
			ExternalReference: more.externalReference || null,
			Lines: voucherLines(functions, itemIndex).map(voucherLineBody),
		});
		return { json: voucherRow(created) };
	},
};
