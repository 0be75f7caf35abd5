import { ledgerItemStatus } from '../../../../services/dinero/ledgerItems';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get whether an item is a draft, being booked, or booked */
export const getLedgerItemStatus: ItemOperation<DineroRun> = {
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get ledger item status',
	description: 'Get whether an item is a draft, being booked, or booked',
	properties: [
		{
			displayName: 'ID',
			name: 'id',
			type: 'string',
			required: true,
			default: '={{ $json.id }}',
			description: 'ID of the ledger item',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const id = functions.getNodeParameter('id', itemIndex) as string;
		const [row] = await ledgerItemStatus(await api(itemIndex), [id]);
		return {
			json: {
				id,
				status: row?.Status ?? null,
				version: row?.Version ?? null,
				voucherNumber: row?.VoucherNumber ?? null,
			},
		};
	},
};
