import { listLinks } from '../../../../services/roger/expenses';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, expenseLocator, teamOfListLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { inUnits } from '../../rows/expenseRow';

export const getExpenseLinks: ItemOperation<RogerRun> = {
	value: 'getLinks',
	name: 'Get Links',
	action: 'Get links of expense',
	description: 'Get which bills a credit note (kreditnota) was merged with, or the other way round',
	properties: [teamOfListLocator, expenseLocator],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, expenseLocator, itemIndex);
		const links = await listLinks(await api(), id);
		return links.map((link) => ({
			json: {
				expense: id,
				linkedExpense: link.linkedExpenseId ?? null,
				totalAmount: inUnits(link.totalAmount),
				totalAmountOre: link.totalAmount,
				linkedAmount: inUnits(link.linkedAmount),
				linkedAmountOre: link.linkedAmount,
				currency: link.currency,
				state: link.state,
			},
		}));
	},
};
