import type {
	CreditNotePart,
	CustomerCreditNotePlan,
	CustomerInvoicePlan,
	InvoicePart,
	VoucherPart,
} from '../../bookkeeping/plan/plan';
import { PLAN_VERSIONS } from '../../bookkeeping/plan/plan';
import { contentHash, ownGuid, referenceText, type Reference } from '../../bookkeeping/reference';
import { plan } from './example';

const REFERENCE: Reference = {
	source: 'rackbeat',
	account: '2001',
	kind: 'customer-credit-note',
	number: '77',
	hash: 'c0ffee77',
};

function without<Whole extends object, Key extends keyof Whole>(whole: Whole, ...keys: Key[]) {
	const names = new Set<string>(keys.map(String));
	const kept = Object.entries(whole).filter(([name]) => !names.has(name));
	return Object.fromEntries(kept) as unknown as Omit<Whole, Key>;
}

function creditNotePart(invoice: InvoicePart, organizationId: number): CreditNotePart {
	return {
		...without(invoice, 'paymentConditionType', 'paymentConditionDays'),
		type: 'creditNote',
		reference: referenceText(REFERENCE),
		guid: ownGuid(organizationId, REFERENCE),
		creditNoteFor: invoice.guid,
		description: 'Kreditnota 77',
	};
}

/** The goods come back: debit stock, credit cost. */
function reversed(voucher: VoucherPart, organizationId: number): VoucherPart {
	const guid = ownGuid(organizationId, { ...REFERENCE, kind: 'cogs', number: 'credit-77' });
	return {
		...voucher,
		guid,
		reference: `${voucher.reference}-credit`,
		fileName: `vareforbrug-${guid.slice(0, 13)}.pdf`,
		lines: voucher.lines.map((line) => ({
			...line,
			accountNumber: line.balancingAccountNumber ?? 0,
			balancingAccountNumber: line.accountNumber,
		})),
	};
}

/** A credit note for the whole of an invoice plan's invoice, with its COGS taken back. */
export function creditNotePlan(
	of: CustomerInvoicePlan = plan(),
	change: Partial<CreditNotePart> = {},
): CustomerCreditNotePlan {
	const content: Omit<CustomerCreditNotePlan, 'hash'> = {
		...without(of, 'invoice', 'hash'),
		kind: 'customerCreditNote',
		version: PLAN_VERSIONS.customerCreditNote,
		reference: 'rackbeat:2001:customer-credit-note:77',
		document: {
			...of.document,
			kind: 'customer-credit-note',
			number: '77',
			titleDa: 'Kreditnota 77',
			titleEn: 'Credit note 77',
		},
		creditNote: { ...creditNotePart(of.invoice, of.organizationId), ...change },
		voucher: of.voucher && reversed(of.voucher, of.organizationId),
	};
	return { ...content, hash: contentHash(content) };
}
