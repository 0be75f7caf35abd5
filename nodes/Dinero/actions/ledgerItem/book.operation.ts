import { bookLedgerItems, ledgerItemStatus } from '../../../../services/dinero/ledgerItems';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Start booking items for good; Dinero books in the background, so ask for the status afterwards */
export const bookLedgerItemsOperation: ItemOperation<DineroRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book ledger items',
	description:
		'Start booking items for good; Dinero books in the background, so ask for the status afterwards',
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
		const client = await api(itemIndex);
		const [row] = await ledgerItemStatus(client, [id]);
		if (!row?.Version) {
			throw new Blocked([
				problem('NOT_IN_DINERO', { what: 'række', whatEn: 'ledger item', key: id }),
			]);
		}
		await bookLedgerItems(client, [{ Id: id, Version: row.Version }]);
		return { json: { id, bookingStarted: true } };
	},
};
