import type { Simulator } from '../../control';
import type { DineroState, Organisation } from '../model';
import { sumOf } from '../money';
import type { CreditNote } from '../salesModel';
import { omit } from '../omit';
import { salesModelOf, salesRow, shownNumber } from './salesRead';
import { totalsOf } from './salesTotals';

type Sim = Simulator<DineroState>;

/** What is neither set off nor paid back yet, in øre of the credit note's currency. */
export function leftOfCreditNote(sim: Sim, org: Organisation, note: CreditNote): number {
	const settled = sumOf(note.payments.map(({ amountInCurrencyOre }) => amountInCurrencyOre));
	return totalsOf(sim, org, note).gross - settled;
}

/** Draft, Booked, Paid or OverPaid; a credit note has no due date. */
export function creditNoteStatus(sim: Sim, org: Organisation, note: CreditNote): string {
	if (note.Status === 'Draft') {
		return 'Draft';
	}
	const left = leftOfCreditNote(sim, org, note);
	if (left > 0) {
		return 'Booked';
	}
	return left < 0 ? 'OverPaid' : 'Paid';
}

function numberOf(sim: Sim, org: Organisation, note: CreditNote): number {
	const shared = sim.switches.is('creditNoteNumbers', 'sharedWithInvoices');
	return shownNumber(sim, note.Number, shared ? org.lastInvoiceNumber : org.lastCreditNoteNumber);
}

/** The single credit note. */
export const creditNoteModelOf = (
	sim: Sim,
	org: Organisation,
	note: CreditNote,
): Record<string, unknown> => ({
	...salesModelOf(sim, org, omit(note, 'payments')),
	Number: numberOf(sim, org, note),
	PaymentStatus: creditNoteStatus(sim, org, note),
});

/** A row of the list of credit notes or of all sales. */
export const creditNoteRow = (
	sim: Sim,
	org: Organisation,
	note: CreditNote,
): Record<string, unknown> =>
	salesRow(sim, org, note, {
		Number: numberOf(sim, org, note),
		// Null on credit notes (source: Dinero OpenAPI).
		PaymentDate: null,
		Status: creditNoteStatus(sim, org, note),
		Type: 'CreditNote',
	});
