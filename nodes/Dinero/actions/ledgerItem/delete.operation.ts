import type { BatchOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { ledgerItemLocator } from '../../fields/locators';
import { deleteItems } from '../../ledger/deleteItems';
import { entriesOf, inBatches } from '../../ledger/inBatches';

/** Remove items that are not booked. */
export const deleteLedgerItemsOperation: BatchOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete ledger items',
	description:
		'Remove items that are not booked from the ledger (kassekladde), up to 100 in one call; a booked one needs an opposite item',
	properties: [ledgerItemLocator],
	async executeBatch(run, itemIndexes) {
		const { functions } = run;
		return await inBatches(
			run,
			itemIndexes,
			(_, indexes) => ({ entries: entriesOf(functions, indexes), unusable: [] }),
			(api, entries) => deleteItems(api, entries, functions.continueOnFail()),
		);
	},
};
