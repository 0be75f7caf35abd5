import { danishInstant, danishTimeText } from '../../../bookkeeping/polling/danishTime';
import type { ReadChanges } from '../../../bookkeeping/polling/pollChanges';
import {
	wantsWaitingList,
	windowStart,
	type PolledRow,
	type PollState,
} from '../../../bookkeeping/polling/pollState';
import type { PollRules } from '../../../bookkeeping/polling/nextState';

/** One version of a document, by the instant of its change in milliseconds. */
interface Version {
	number: string;
	created: number;
	changed: number;
	/** Counts the changes, so that two within one tick differ. */
	revision: number;
	booked: boolean;
	bookedAt: number | null;
	gone: boolean;
	/** A version can be seen by readers only from then on. */
	visible: number;
}

export type Action = 'edit' | 'book' | 'unbook' | 'remove';

/** What a service is like: how it writes times, and how late a change can be seen. */
export interface Manner {
	/** Local times without offset run backwards once a year. */
	times: 'utc' | 'local';
	/** Times are cut to so many milliseconds. */
	grain: number;
}

/** A service of a few documents that everything can happen to. */
export class Service {
	private readonly versions: Version[] = [];
	private revision = 0;
	/** Numbers of documents that were booked, once for each booking. */
	readonly bookings: string[] = [];

	constructor(
		private readonly manner: Manner,
		private clock: number,
	) {}

	pass(seconds: number): void {
		this.clock += seconds * 1000;
	}

	private last(number: string): Version | undefined {
		return this.versions.filter((version) => version.number === number).at(-1);
	}

	/** One change, seen by readers `lateSeconds` later. */
	touch(number: string, action: Action, lateSeconds = 0): void {
		const before = this.last(number);
		if (before?.gone || (action === 'remove' && (!before || before.booked))) return;
		if (action === 'book' && before?.booked) return;
		this.revision += 1;
		const { clock } = this;
		const booked = action === 'book' || (action === 'edit' && (before?.booked ?? false));
		if (action === 'book') this.bookings.push(number);
		this.versions.push({
			number,
			created: before?.created ?? clock,
			changed: clock,
			revision: this.revision,
			booked,
			bookedAt: booked ? (action === 'book' ? clock : (before?.bookedAt ?? null)) : null,
			gone: action === 'remove',
			// A later version never hides behind an earlier one.
			visible: Math.max(clock + lateSeconds * 1000, before?.visible ?? 0),
		});
	}

	/** The newest visible version of each document that was not removed. */
	seen(): Version[] {
		const visible = this.versions.filter((version) => version.visible <= this.clock);
		const newest = new Map(visible.map((version) => [version.number, version]));
		return [...newest.values()].filter((version) => !version.gone);
	}

	private text(at: number): string {
		const cut = Math.floor(at / this.manner.grain) * this.manner.grain;
		return this.manner.times === 'utc' ? new Date(cut).toISOString() : danishTimeText(cut);
	}

	/** The instant that a reader takes the service's text for. */
	read = (at: number): number => danishInstant(this.text(at)) ?? 0;

	/** Documents changed from an instant on; the service compares its own texts. */
	changedFrom(from: number | null): Version[] {
		const border = from === null ? '' : this.text(from);
		return this.seen().filter(({ changed }) => this.text(changed) >= border);
	}
}

/** How an event reads the service, and which of its rows it holds for. */
export interface EventKind {
	name: string;
	rules: PollRules;
	rows(service: Service, state: PollState): Version[];
	row(service: Service, version: Version): PolledRow;
	whole?: boolean;
}

const inWindow = (service: Service, state: PollState): Version[] =>
	service.changedFrom(windowStart(state));

const base = (service: Service, version: Version) => ({
	key: version.number,
	changed: service.read(version.changed),
});

export const bookedTimed: EventKind = {
	name: 'booked, with the time of booking',
	rules: {},
	rows: inWindow,
	row: (service, version) => {
		const bookedAt = version.bookedAt === null ? null : service.read(version.bookedAt);
		return {
			...base(service, version),
			holds: version.booked,
			occurrence: `${bookedAt}`,
			since: bookedAt,
		};
	},
};

export const bookedUntimed: EventKind = {
	name: 'booked, without the time of booking',
	rules: { waits: true },
	rows: inWindow,
	row: (service, version) => ({
		...base(service, version),
		holds: version.booked,
		occurrence: '',
		since: service.read(version.created),
	}),
};

export const changed: EventKind = {
	name: 'changed',
	rules: {},
	rows: inWindow,
	row: (service, version) => ({
		...base(service, version),
		holds: true,
		occurrence: `${service.read(version.changed)} ${version.revision}`,
		since: service.read(version.changed),
	}),
};

export const created: EventKind = {
	name: 'created',
	rules: {},
	rows: inWindow,
	row: (service, version) => ({
		...base(service, version),
		holds: true,
		occurrence: '',
		since: service.read(version.created),
	}),
};

export const wholeList: EventKind = {
	name: 'in a list that is read as a whole',
	rules: {},
	whole: true,
	rows: (service) => service.seen().filter(({ booked }) => booked),
	row: (service, version) => ({
		...base(service, version),
		holds: true,
		occurrence: '',
		since: null,
	}),
};

/**
 * Reads an event page by page as our clients do. `between` runs after each page and may change what
 * is read.
 */
export const reader =
	(
		kind: EventKind,
		service: Service,
		pageSize: number,
		between: () => void = () => undefined,
	): ReadChanges<PolledRow> =>
	async (state) => {
		const notYet =
			kind.rules.waits && wantsWaitingList(state)
				? service
						.seen()
						.filter(({ booked }) => !booked)
						.map(({ number }) => number)
				: undefined;
		const rows = new Map<string, PolledRow>();
		let pages = 0;
		let disturbed = false;
		for (;;) {
			const found = kind
				.rows(service, state)
				.sort((a, b) => a.changed - b.changed)
				.slice(pages * pageSize, (pages + 1) * pageSize)
				.map((version) => kind.row(service, version));
			pages += 1;
			disturbed ||= found.some(({ key }) => rows.has(key));
			for (const row of found) rows.set(row.key, row);
			between();
			if (found.length < pageSize) break;
		}
		return {
			rows: [...rows.values()],
			single: pages === 1,
			disturbed,
			...(notYet && { notYet }),
			...(kind.whole && { whole: true }),
		};
	};
