import { listExpenses } from '../../../../services/roger/expenseList';
import type { ListedExpense } from '../../../../services/roger/expenses';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { filtersOf, listFilters } from '../../fields/expenseFilters';
import { chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { expenseRow } from '../../rows/expenseRow';
import { rawJson } from '../../rows/registerRows';

export const getAllExpenses: ItemOperation<RogerRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many expenses',
	description:
		'Get bills, receipts and credit notes of a company by state and type, without lines and files; one that moves meanwhile comes once',
	properties: [teamLocator, ...listFields, listFilters, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const limit = wantedRows(functions, itemIndex) ?? Infinity;
		const found = new Map<string, ListedExpense>();
		let complete = true;
		for (const filters of filtersOf(functions, itemIndex, teamId)) {
			if (found.size >= limit) break;
			const walk = await listExpenses(await api(), filters, limit);
			for (const each of walk.rows) found.set(each.id, each);
			complete &&= walk.complete;
		}
		if (!complete) {
			const message = 'Roger’s list could not be read to its end; some documents may be missing.';
			functions.addExecutionHints({ message, location: 'outputPane', type: 'warning' });
		}
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return [...found.values()].slice(0, limit).map((each) => ({
			json: simple ? expenseRow(each, teamId) : rawJson(each),
		}));
	},
};
