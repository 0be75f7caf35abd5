import { Blocked } from '../../../../bookkeeping/reasons/problem';
import type { Outcome } from '../../../operation/batchOutcome';
import type { BatchOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { ledgerLineFields } from '../../fields/ledgerLines';
import { fileLocator } from '../../fields/locators';
import { addItems } from '../../ledger/addItems';
import { inBatches } from '../../ledger/inBatches';
import { newItems } from './newItems';

const isFull = (outcome: Outcome): boolean =>
	'error' in outcome &&
	outcome.error instanceof Blocked &&
	outcome.error.problems.some(({ code }) => code === 'JOURNAL_FULL');

/** Add items to the ledger (kassekladde), up to 100 in one call */
export const addLedgerItemsOperation: BatchOperation<DineroRun> = {
	value: 'add',
	name: 'Add',
	action: 'Add ledger items',
	description:
		'Add items to the ledger (kassekladde), up to 100 in one call; either all of a call are added or none, unless the node continues on errors',
	properties: [
		{
			displayName: 'Date (Bilagsdato)',
			name: 'date',
			type: 'dateTime',
			default: '',
			description: 'Danish calendar day; left empty it is today',
		},
		...ledgerLineFields,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				fileLocator(false),
				{
					displayName: 'Own ID',
					name: 'id',
					type: 'string',
					default: '',
					placeholder: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
					description: 'A guid of your own; Dinero refuses the same one twice',
				},
				{
					displayName: 'Voucher Number (Bilagsnummer)',
					name: 'wantedNumber',
					type: 'number',
					default: 0,
					description: 'A wanted number; 0 lets Dinero choose. The numbers begin at 1 every year.',
				},
			],
		},
	],
	async executeBatch(run, itemIndexes) {
		const { functions } = run;
		let full: Outcome | undefined;
		return await inBatches(
			run,
			itemIndexes,
			(api, indexes) => newItems(functions, api, indexes),
			async (api, items) => {
				// A full ledger takes nothing more, so nobody asks it again.
				const outcomes = full
					? items.map(({ itemIndex }) => ({ ...full, itemIndex }) as Outcome)
					: await addItems(api, items, functions.continueOnFail());
				full = full ?? outcomes.find(isFull);
				return outcomes;
			},
		);
	},
};
