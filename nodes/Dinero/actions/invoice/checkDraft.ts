import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { Invoice } from '../../../../services/dinero/invoices';

/**
 * Only drafts are changed and deleted. What Dinero does to a booked invoice is not documented and
 * might reverse it, so it is not asked to.
 * @throws Blocked BOOKED_ALREADY
 */
export function checkDraft({ Status, Number: number }: Invoice): void {
	if (Status === 'Draft') return;
	throw new Blocked([problem('BOOKED_ALREADY', { document: `Faktura ${number ?? ''}`.trim() })]);
}
