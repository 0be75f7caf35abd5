import type { RogerApi } from '../../../../services/roger/api';
import { getExpense } from '../../../../services/roger/expenses';
import { addSyncLog, type SyncLogRow } from '../../../../services/roger/webhooks';
import type { ItemOperation } from '../../../operation/operation';
import { syncLogFields, type WrittenLog } from '../../fields/syncLogFields';
import {
	chosen,
	emptyField,
	expenseLocator,
	teamOfListLocator,
	webhookLocator,
} from '../../locators';
import type { RogerRun } from '../../rogerRun';

const EXPORTED = 200;
const FAILED = 500;

async function rowOf(api: RogerApi, expense: string, written: WrittenLog): Promise<SyncLogRow> {
	const message = written.message.trim();
	const failed = written.outcome === 'failed';
	if (failed && message === '') throw emptyField('Error Text', 'message');
	const state = written.state || (await getExpense(api, expense)).state;
	const told = { data: { event: `expense.state.${state.toLowerCase()}`, bill: { id: expense } } };
	return {
		eventPayload: written.eventPayload.trim() || JSON.stringify(told),
		state,
		statusCode: failed ? FAILED : EXPORTED,
		...(failed && { errorMessage: message }),
	};
}

export const writeSyncLog: ItemOperation<RogerRun> = {
	value: 'write',
	name: 'Write',
	action: 'Write sync log of expense',
	description:
		'Write onto a document, in its tab Integrations, that it was exported or why not; goes through a webhook of the same app',
	properties: [teamOfListLocator, expenseLocator, webhookLocator, ...syncLogFields],
	async execute({ functions, api }, itemIndex) {
		const expense = chosen(functions, expenseLocator, itemIndex);
		const webhook = chosen(functions, webhookLocator, itemIndex);
		const { state = '', eventPayload = '' } = functions.getNodeParameter(
			'options',
			itemIndex,
			{},
		) as {
			state?: string;
			eventPayload?: string;
		};
		const outcome = functions.getNodeParameter('outcome', itemIndex) as WrittenLog['outcome'];
		const message = String(functions.getNodeParameter('message', itemIndex, ''));
		const client = await api();
		const row = await rowOf(client, expense, { outcome, message, state, eventPayload });
		await addSyncLog(client, webhook, expense, row);
		return {
			json: {
				...{ expense, webhook, outcome, state: row.state, statusCode: row.statusCode },
				errorMessage: row.errorMessage ?? null,
			},
		};
	},
};
