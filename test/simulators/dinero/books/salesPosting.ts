import type { Call } from '../api';
import type { Organisation } from '../model';
import { inDkk, sumOf } from '../money';
import { invalid, invalidContact } from '../problems';
import type { SalesContent, SalesDocument, SalesState } from '../salesModel';
import { CONTROL } from './chart';
import type { Posting, VoucherHead } from './entries';
import { EXCHANGE_RATES } from './exchangeRates';
import { totalsOf } from './salesTotals';
import type { SalesTotals } from './salesTotals';
import { nextVersion } from './versions';

/** DKK per 100 units of the document's currency. */
export const rateOf = ({ Currency }: Pick<SalesContent, 'Currency'>): number =>
	EXCHANGE_RATES[Currency] ?? 100;

/** Gives the document the version that a change makes. */
export function touch(call: Pick<Call, 'org' | 'now'>, document: SalesState): void {
	document.TimeStamp = nextVersion(call.org);
	document.UpdatedAt = call.now;
}

/** The contact now counts as a customer. */
export function markDebtor({ org }: Call, { ContactGuid: guid }: SalesContent): void {
	const contact = org.contacts.find(({ ContactGuid }) => ContactGuid === guid);
	if (contact) {
		contact.IsDebitor = true;
	}
}

/**
 * The amounts of a document that is to be booked.
 *
 * @throws DineroProblem 400/42 without a contact or a product line
 */
export function bookableTotals({ sim, org }: Call, document: SalesDocument): SalesTotals {
	const contact = org.contacts.find(({ ContactGuid }) => ContactGuid === document.ContactGuid);
	if (document.ContactGuid === null) {
		throw invalid('ContactGuid', 'A contact is needed to book the document.');
	}
	if (!contact || contact.DeletedAt !== null) {
		throw invalidContact();
	}
	const totals = totalsOf(sim, org, document);
	if (totals.lines.length === 0) {
		throw invalid('ProductLines', 'At least one product line is needed to book the document.');
	}
	return totals;
}

/** @throws DineroProblem 400/42 when an invoice or credit note of the series has the number */
export function numberFor(
	taken: readonly { Number: number | null }[],
	last: number,
	wanted: number | null,
): number {
	if (wanted === null) {
		return last + 1;
	}
	if (taken.some(({ Number: number }) => number === wanted)) {
		throw invalid('Number', `The voucher number ${wanted} is taken.`);
	}
	return wanted;
}

/**
 * Debtor, sales and output VAT in DKK.
 *
 * @param sign 1 for an invoice: debtor debit, sales credit; -1 for a credit note, which reverses that
 */
export function salesPostings(
	document: SalesDocument,
	totals: SalesTotals,
	sign: 1 | -1,
): Posting[] {
	const rate = rateOf(document);
	const description = `${document.Description} ${document.Number}`;
	const credit = (accountNumber: number, ore: number, vatCode: string | null): Posting => ({
		accountNumber,
		ore: -sign * inDkk(ore, rate),
		vatCode,
		description,
	});
	const accounts = [...new Set(totals.lines.map(({ line }) => line.AccountNumber))];
	const sales = accounts.map((account) => {
		const own = totals.lines.filter(({ line }) => line.AccountNumber === account);
		return credit(account, sumOf(own.map(({ net }) => net)), own[0]?.vatCode ?? null);
	});
	const vat = totals.groups.map((group) => credit(CONTROL.outputVat, group.vat, group.vatCode));
	const owed = -sumOf([...sales, ...vat].map(({ ore }) => ore));
	return [
		{ accountNumber: CONTROL.debtors, ore: owed, vatCode: null, description },
		...sales,
		...vat,
	];
}

/** What all entries of a booked sales document share. */
export const salesHead = (call: Call, document: SalesDocument): VoucherHead => ({
	voucherGuid: document.Guid,
	voucherNumber: document.Number,
	voucherType: 'Sales',
	date: document.Date,
	externalReference: document.ExternalReference,
	fileGuid: null,
	contactGuid: document.ContactGuid,
	ledgerItemId: null,
	createdAt: call.now,
});

/** Who shares the running series of numbers with invoices. */
export function invoiceSeries({ sim, org }: Call): { Number: number | null }[] {
	return sim.switches.is('creditNoteNumbers', 'sharedWithInvoices')
		? [...org.invoices, ...org.creditNotes]
		: org.invoices;
}

export const nameOf = (org: Organisation, { ContactGuid: guid }: SalesContent): string | null =>
	org.contacts.find(({ ContactGuid }) => ContactGuid === guid)?.Name ?? null;
