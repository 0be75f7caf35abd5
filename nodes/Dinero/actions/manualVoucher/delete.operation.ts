import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import { deleteManualVoucher, getManualVoucher } from '../../../../services/dinero/manualVouchers';
import { OutcomeUnknown, ServiceError } from '../../../../services/http/serviceError';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, manualVoucherLocator } from '../../fields/locators';

const GONE = new Set(['notFound', 'deleted']);

async function isGone(api: DineroApi, guid: string): Promise<boolean> {
	try {
		await getManualVoucher(api, guid);
		return false;
	} catch (error) {
		return error instanceof ServiceError && GONE.has(error.kind);
	}
}

/** Whether it is gone, although no clear answer came; any other error goes on. */
async function settle(api: DineroApi, guid: string, error: unknown): Promise<void> {
	if (error instanceof OutcomeUnknown && (await isGone(api, guid))) return;
	throw error;
}

/** A voucher that is gone is never deleted again: that would offset it twice. */
async function deleteOnce(api: DineroApi, guid: string, Timestamp: string): Promise<void> {
	try {
		await deleteManualVoucher(api, guid, { Timestamp });
	} catch (error) {
		await settle(api, guid, error);
	}
}

/** Remove a draft, or offset a booked voucher. */
export const deleteManualVoucherOperation: ItemOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete manual voucher',
	description:
		'Remove a draft. A booked voucher stays in the books: Dinero adds an offsetting entry (modpostering) instead, and only when you ask for it.',
	properties: [
		manualVoucherLocator,
		{
			displayName: 'Offset When Booked (Modpostér)',
			name: 'offsetWhenBooked',
			type: 'boolean',
			default: false,
			description:
				'Whether a booked voucher gets an offsetting entry; it stays in the books. Otherwise a booked one is an error.',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'voucher', itemIndex);
		const client = await api(itemIndex);
		const { Status, Timestamp } = await getManualVoucher(client, guid);
		const isBooked = Status === 'Booked';
		if (isBooked && !functions.getNodeParameter('offsetWhenBooked', itemIndex, false))
			throw new Blocked([problem('VOUCHER_BOOKED', { key: guid })]);
		await deleteOnce(client, guid, Timestamp);
		return { json: { guid, deleted: !isBooked, offset: isBooked } };
	},
};
