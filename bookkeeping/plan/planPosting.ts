import {
	boughtOf,
	isSupplierPlan,
	salesOf,
	type Plan,
	type Posting,
	type SalesPart,
	type StockValuePlan,
} from './plan';
import type { PurchaseCreditNotePart, PurchasePart } from './purchaseParts';

/** What a document is known by, whatever its kind. */
export interface DocumentKey {
	type:
		| SalesPart['type']
		| PurchasePart['type']
		| PurchaseCreditNotePart['type']
		| 'regulation'
		| 'contact'
		| 'product';
	/** With content hash. */
	reference: string;
	generation: number;
}

function regulationKey({ regulation, reference }: StockValuePlan): DocumentKey {
	const { type, item } = regulation;
	return { type, reference: item?.reference ?? reference, generation: item?.generation ?? 1 };
}

/** The one document that the plan is about. */
export function documentOf(plan: Plan): DocumentKey {
	if (plan.kind === 'stockValue') return regulationKey(plan);
	if (plan.kind === 'contact' || plan.kind === 'product') {
		return { type: plan.kind, reference: plan.reference, generation: 1 };
	}
	return isSupplierPlan(plan) ? boughtOf(plan) : salesOf(plan);
}

type Parts = Pick<Posting, 'sales' | 'purchase' | 'purchaseCreditNote' | 'regulation' | 'product'>;

function partsOf(plan: Plan): Parts {
	switch (plan.kind) {
		case 'contact':
			return { sales: null };
		case 'product':
			return { sales: null, product: plan.product };
		case 'stockValue':
			return { sales: null, regulation: plan.regulation };
		case 'supplierInvoice':
			return { sales: null, purchase: plan.purchase };
		case 'supplierCreditNote':
			return { sales: null, purchaseCreditNote: plan.purchaseCreditNote };
		default:
			return { sales: salesOf(plan) };
	}
}

/** A plan as the posting loop takes it. */
export const postingOf = (plan: Plan): Posting => ({
	organizationId: plan.organizationId,
	document: plan.document,
	contact: plan.contact,
	voucher: plan.voucher,
	...partsOf(plan),
});
