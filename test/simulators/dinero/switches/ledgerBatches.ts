import type { SwitchTable } from '../../control';

/** Calls of the ledger that carry many items. */
export const ledgerBatchSwitches: SwitchTable = {
	ledgerBatchRefusal: {
		meaning: 'Whether a refused call leaves all items undone, or those before the guilty one done.',
		values: ['allOrNone', 'keepsGood'],
		initial: 'allOrNone',
	},
	ledgersUnknownIdFailsWhole: {
		meaning: 'Whether one unknown Id fails a whole call for unbooked items or is left out.',
		values: [false, true],
		initial: false,
	},
	ledgerUpdateLines: {
		meaning: 'Whether an update replaces all lines of an item, or keeps those that it leaves out.',
		values: ['replaced', 'merged'],
		initial: 'replaced',
	},
};
