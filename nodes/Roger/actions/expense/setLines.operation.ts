import { getExpense, setAmountLines } from '../../../../services/roger/expenses';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { ItemOperation } from '../../../operation/operation';
import { oreText } from '../../fields/amounts';
import { amountLineFields, amountLinesOf } from '../../fields/amountLines';
import { chosen, expenseLocator, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

export const setExpenseLines: ItemOperation<RogerRun> = {
	value: 'setLines',
	name: 'Set Lines',
	action: 'Set lines of expense',
	description:
		'Replace all lines of a document, each with an own category and labels; they must make the document’s amount to the øre',
	properties: [teamLocator, expenseLocator, ...amountLineFields],
	async execute(run, itemIndex) {
		const { functions } = run;
		const teamId = chosen(functions, teamLocator, itemIndex);
		const id = chosen(functions, expenseLocator, itemIndex);
		const lines = await amountLinesOf(run, itemIndex, teamId);
		const api = await run.api();
		const { amount } = await getExpense(api, id);
		const sum = lines.reduce((total, line) => total + line.amount, 0);
		if (sum !== amount) {
			const words = { lines: oreText(sum), total: oreText(amount) };
			throw new Blocked([problem('ROGER_LINES_SUM', words, 'lines')]);
		}
		await setAmountLines(api, id, lines);
		return { json: { id, lines: lines.length, amountOre: sum } };
	},
};
