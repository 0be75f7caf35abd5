import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { danishDate } from '../../../../bookkeeping/danishDay';
import { listReminders, type Reminder } from '../../../../services/dinero/reminders';
import { dineroApiFor } from '../../dineroRun';
import { fitting } from './shown';

const stateOf = ({ IsDraft, IsDeleted }: Reminder): string =>
	IsDeleted ? 'deleted' : IsDraft ? 'draft' : 'booked';

const shownName = (reminder: Reminder): string =>
	`${reminder.Title ?? `Rykker ${reminder.Number ?? ''}`} - ${reminder.Date ? danishDate(reminder.Date) : ''} (${stateOf(reminder)})`;

/** The reminders of the invoice that is chosen in the same form. */
export async function searchReminders(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const invoice = this.getCurrentNodeParameter('invoice', { extractValue: true });
	if (typeof invoice !== 'string' || invoice === '') return { results: [] };
	const reminders = await listReminders(await dineroApiFor(this, 'form'), invoice);
	const results = reminders.flatMap((reminder) =>
		typeof reminder.Id === 'number'
			? [{ name: shownName(reminder), value: String(reminder.Id) }]
			: [],
	);
	return { results: fitting(results, filter) };
}
