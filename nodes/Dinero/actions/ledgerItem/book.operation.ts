import { sleep } from 'n8n-workflow';
import type { BatchOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { ledgerItemLocator } from '../../fields/locators';
import { bookItems } from '../../ledger/bookItems';
import { entriesOf, inBatches } from '../../ledger/inBatches';

/** Book items for good; Dinero books in the background. */
export const bookLedgerItemsOperation: BatchOperation<DineroRun> = {
	value: 'book',
	name: 'Book',
	action: 'Book ledger items',
	description:
		'Book items for good, up to 100 in one call. Dinero books in the background; one that is booked already is left alone.',
	properties: [
		ledgerItemLocator,
		{
			displayName: 'Wait Until Booked',
			name: 'waitUntilBooked',
			type: 'boolean',
			default: true,
			description:
				'Whether to look until the item is booked; one that stays a draft is an error. Otherwise only the beginning is told.',
		},
		{
			displayName: 'Longest Wait (Seconds)',
			name: 'waitSeconds',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 3600 },
			displayOptions: { show: { waitUntilBooked: [true] } },
			default: 60,
			description: 'How long to look; booking takes seconds, sometimes minutes',
		},
	],
	async executeBatch(run, itemIndexes) {
		const { functions } = run;
		const waits = functions.getNodeParameter('waitUntilBooked', 0, true) as boolean;
		const seconds = functions.getNodeParameter('waitSeconds', 0, 60) as number;
		const patience = { milliseconds: waits ? seconds * 1000 : 0, now: () => Date.now(), sleep };
		return await inBatches(
			run,
			itemIndexes,
			(_, indexes) => ({ entries: entriesOf(functions, indexes), unusable: [] }),
			(api, entries) => bookItems(api, entries, functions.continueOnFail(), patience),
		);
	},
};
