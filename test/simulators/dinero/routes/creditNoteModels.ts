import { z } from 'zod';
import type { Call } from '../api';
import { field } from '../binding';
import { creditedInvoice } from '../books/creditNoteBooking';
import { invalid } from '../problems';
import type { CreditNoteContent } from '../salesModel';
import { salesContentOf, salesFields } from './salesModels';

/** The body of create and fetch; update adds a Timestamp. No payment condition, no reminders. */
export const creditNoteModel = z.object({ ...salesFields, CreditNoteFor: field.guid() });

export type CreditNoteBody = z.output<typeof creditNoteModel>;

export const CREDIT_NOTE_TITLES = ['Kreditnota', 'Credit note'] as const;

/**
 * What Dinero makes of a credit note body: defaults filled in, everything checked.
 *
 * @throws DineroProblem 400/42 naming the property
 */
export function creditNoteContentOf(call: Call, body: CreditNoteBody): CreditNoteContent {
	const { switches } = call.sim;
	const content = salesContentOf(call, body, CREDIT_NOTE_TITLES);
	if (body.CreditNoteFor === null && switches.is('creditNoteWithoutInvoice', 'refused')) {
		throw invalid('CreditNoteFor', 'A credit note must name its invoice.');
	}
	const unbooked = body.CreditNoteFor !== null && !creditedInvoice(call, body);
	if (unbooked && switches.is('creditNoteForUnbooked', 'refused')) {
		throw invalid('CreditNoteFor', 'The invoice of the credit note is not a booked one.');
	}
	return { ...content, CreditNoteFor: body.CreditNoteFor };
}
