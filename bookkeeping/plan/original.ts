import type { Day } from '../danishDay';
import type { Ore } from '../money';

/** The invoice that a credit note credits, as it was looked for in Dinero by our reference. */
export type Original =
	/** Rackbeat names none. */
	| { state: 'unnamed' }
	/** Rackbeat names none, and our credit note stands in Dinero already, without an invoice. */
	| { state: 'alone' }
	/** Rackbeat names one that does not stand in Dinero; `date`: its day, where Rackbeat has it. */
	| { state: 'absent'; number: string; date: Day | null }
	| { state: 'draft'; number: string }
	/** More than one booked invoice carries its reference. */
	| { state: 'several'; number: string; candidates: readonly string[] }
	| BookedOriginal;

export interface BookedOriginal {
	state: 'booked';
	/** Rackbeat's number. */
	number: string;
	guid: string;
	dineroNumber: number | null;
	date: Day;
	currency: string;
	/** In hundredths of its currency. */
	gross: Ore;
	/** What other credit notes take off it, drafts included. */
	others: Ore;
}
