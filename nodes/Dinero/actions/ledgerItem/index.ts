import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { addLedgerItemsOperation } from './add.operation';
import { bookLedgerItemsOperation } from './book.operation';
import { deleteLedgerItemsOperation } from './delete.operation';
import { getLedgerItemStatus } from './getStatus.operation';
import { getUnbookedLedgerItems } from './getUnbooked.operation';
import { postLedgerItemOperation } from './post.operation';
import { updateLedgerItemOperation } from './update.operation';

export const ledgerItemResource: Resource<DineroRun> = {
	value: 'ledgerItem',
	name: 'Ledger Item',
	operations: [
		postLedgerItemOperation,
		addLedgerItemsOperation,
		bookLedgerItemsOperation,
		deleteLedgerItemsOperation,
		getLedgerItemStatus,
		getUnbookedLedgerItems,
		updateLedgerItemOperation,
	],
};
