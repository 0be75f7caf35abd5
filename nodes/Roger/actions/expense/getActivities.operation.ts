import { listActivities } from '../../../../services/roger/expenses';
import { listFields, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, expenseLocator, teamOfListLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

export const getExpenseActivities: ItemOperation<RogerRun> = {
	value: 'getActivities',
	name: 'Get Activities',
	action: 'Get activities of expense',
	description: 'Get the time line and the messages of a document',
	properties: [teamOfListLocator, expenseLocator, ...listFields],
	async execute({ functions, api }, itemIndex) {
		const id = chosen(functions, expenseLocator, itemIndex);
		const all = await listActivities(await api(), id);
		return all.slice(0, wantedRows(functions, itemIndex)).map((each) => ({
			json: {
				expense: id,
				type: each.activityType,
				body: each.body,
				userId: each.userId ?? null,
				created: each.created,
			},
		}));
	},
};
