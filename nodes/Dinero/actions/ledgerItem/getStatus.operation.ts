import type { IDataObject } from 'n8n-workflow';
import type { LedgerItemStatus } from '../../../../services/dinero/ledgerItems';
import { ledgerStatuses } from '../../../../services/dinero/ledgerStatus';
import type { BatchOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { ledgerItemLocator } from '../../fields/locators';
import { entriesOf, inBatches } from '../../ledger/inBatches';

const statusRow = (id: string, status: LedgerItemStatus | undefined): IDataObject => ({
	id,
	status: status?.Status ?? 'NotFound',
	version: status?.Version ?? null,
	voucherNumber: status?.VoucherNumber ?? null,
});

/** Get where items are. */
export const getLedgerItemStatus: BatchOperation<DineroRun> = {
	value: 'getStatus',
	name: 'Get Status',
	action: 'Get ledger item status',
	description:
		'Get whether items are Draft, PendingBooking, Booked or NotFound, up to 100 in one call',
	properties: [ledgerItemLocator],
	async executeBatch(run, itemIndexes) {
		return await inBatches(
			run,
			itemIndexes,
			(_, indexes) => ({ entries: entriesOf(run.functions, indexes), unusable: [] }),
			async (api, entries) => {
				const ids = [...new Set(entries.map(({ id }) => id))];
				const statuses = await ledgerStatuses(api, ids);
				return entries.map(({ itemIndex, id }) => ({
					itemIndex,
					json: statusRow(id, statuses.get(id)),
				}));
			},
		);
	},
};
