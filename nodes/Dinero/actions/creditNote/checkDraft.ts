import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { CreditNote } from '../../../../services/dinero/creditNotes';

/**
 * Only drafts are changed and deleted. What Dinero does to a booked credit note is not documented and
 * might reverse it, so it is not asked to.
 * @throws Blocked CREDIT_NOTE_BOOKED
 */
export function checkDraft({ Status, Number: number }: CreditNote): void {
	if (Status === 'Draft') return;
	const document = `Kreditnota ${number ?? ''}`.trim();
	throw new Blocked([problem('CREDIT_NOTE_BOOKED', { document })]);
}
