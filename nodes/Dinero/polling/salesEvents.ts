import { wantsWaitingList } from '../../../bookkeeping/polling/pollState';
import type { SalesRow } from '../../../services/dinero/salesLists';
import type { DineroEvent } from './dineroEvent';
import { changedAt, changesOf, timeOf, Walked } from './reading';
import {
	changeMark,
	CREDIT_NOTE,
	INVOICE,
	newestSale,
	salesBase,
	salesEvent,
	statusOf,
	type SalesKind,
} from './salesKind';

const BOOKED = ['booked', 'overdue', 'paid', 'overpaid'];
const isBooked = (row: SalesRow): boolean => BOOKED.includes(statusOf(row));

/**
 * Dinero's lists do not tell when a document was booked. So its drafts are remembered: what was none
 * of them and is older than the last poll was booked before.
 */
const booked = (kind: SalesKind): DineroEvent<SalesRow> =>
	salesEvent(kind, {
		value: `${kind.value}Booked`,
		name: `${kind.name} Booked`,
		description: `${kind.one} was booked (bogført), by whomever`,
		waits: true,
		async read({ api }, state) {
			const walked = new Walked();
			const drafts = wantsWaitingList(state)
				? await kind.list(api, { statusFilter: 'Draft' }, walked.paging)
				: undefined;
			const rows = await kind.list(api, changesOf(state), walked.paging);
			return {
				rows: rows.map((row) => ({ ...salesBase(row), holds: isBooked(row) })),
				...(drafts && {
					notYet: drafts.filter((row) => statusOf(row) === 'draft').map(({ Guid }) => Guid),
				}),
				...walked.outcome,
			};
		},
		async newestChange(context) {
			const newest = await newestSale(kind, context);
			return newest ? changedAt(newest) : null;
		},
		async sample({ api }) {
			const query = { statusFilter: 'Booked,Paid,OverPaid,Overdue' };
			return (await kind.list(api, query, { limit: 1 })).find(isBooked);
		},
		noSample: [
			`There is no booked ${kind.name.toLowerCase()} in Dinero yet`,
			'Book one in Dinero and fetch a test event again.',
		],
	});

const changed = (kind: SalesKind): DineroEvent<SalesRow> =>
	salesEvent(kind, {
		value: `${kind.value}Changed`,
		name: `${kind.name} Changed`,
		description: `${kind.one} was made or changed, drafts included`,
		async read({ api }, state) {
			const walked = new Walked();
			const rows = await kind.list(api, changesOf(state), walked.paging);
			return {
				rows: rows.map((row) => ({
					...salesBase(row),
					holds: true,
					occurrence: changeMark(row),
					since: changedAt(row),
					dated: changedAt(row),
				})),
				...walked.outcome,
			};
		},
		async newestChange(context) {
			const newest = await newestSale(kind, context);
			return newest ? changedAt(newest) : null;
		},
		sample: (context) => newestSale(kind, context),
		noSample: [
			`There is no ${kind.name.toLowerCase()} in Dinero yet`,
			'Make one in Dinero and fetch a test event again.',
		],
	});

const DAY_MS = 24 * 60 * 60_000;

/** The first instant at which the invoice is late. */
function overdueSince(row: SalesRow): number | null {
	const due = timeOf(row, 'PaymentDate');
	return due === null ? null : due + DAY_MS;
}

/**
 * An invoice becomes overdue by the calendar, and nothing says that its last change then moves. So the
 * list of overdue ones is read as a whole: it holds no more than what customers owe.
 */
const overdue: DineroEvent<SalesRow> = salesEvent(INVOICE, {
	value: 'invoiceOverdue',
	name: 'Invoice Overdue',
	description: 'An invoice (faktura) was not paid when it fell due (forfalden)',
	async read({ api }) {
		const walked = new Walked();
		const rows = await INVOICE.list(api, { statusFilter: 'Overdue' }, walked.paging);
		return {
			rows: rows
				.filter((row) => statusOf(row) === 'overdue')
				.sort((a, b) => (overdueSince(a) ?? 0) - (overdueSince(b) ?? 0))
				.map((row) => ({
					...salesBase(row),
					holds: true,
					changed: null,
					since: null,
					dated: overdueSince(row),
				})),
			whole: true,
			...walked.outcome,
		};
	},
	newestChange: async () => null,
	async sample({ api }) {
		return (await INVOICE.list(api, { statusFilter: 'Overdue' }, { limit: 1 })).at(0);
	},
	noSample: [
		'No invoice in Dinero is overdue',
		'Choose Invoice Booked to build the workflow: the fields are the same.',
	],
});

export const salesEvents = [
	booked(INVOICE),
	overdue,
	changed(INVOICE),
	booked(CREDIT_NOTE),
	changed(CREDIT_NOTE),
];
