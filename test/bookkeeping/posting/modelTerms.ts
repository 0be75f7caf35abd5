/** No answer came; the write may or may not have been done. */
export class Lost extends Error {}

/** Dinero said no. */
export class Refused extends Error {
	constructor(readonly kind: 'duplicate' | 'notFound' | 'deleted' | 'stale') {
		super(kind);
	}
}

export type Fault = 'none' | 'lostBefore' | 'lostAfter';

/** The points of Dinero's behaviour that its documentation leaves open. */
export interface Switches {
	/** A draft voucher shows on its file, not only a booked one. */
	draftsLinked: boolean;
	/** How long a file is missing from the list, in milliseconds. */
	listLag: number;
	/** Upload times are cut to whole seconds. */
	wholeSeconds: boolean;
	/** What Dinero's VAT differs from Rackbeat's, in øre. */
	vatOffset: number;
	/** Deleted documents answer as if they had never been. */
	deletedIsNotFound: boolean;
}

export const PLAIN: Switches = {
	draftsLinked: true,
	listLag: 0,
	wholeSeconds: false,
	vatOffset: 0,
	deletedIsNotFound: false,
};

/** Steps of purchases and payments, which have a model of their own. */
export type PurchaseKind =
	| 'lookAtSource'
	| 'uploadPaper'
	| 'listPapers'
	| 'findSimilarPurchase'
	| 'findSameNumber'
	| 'createPurchase'
	| 'updatePurchase'
	| 'readPurchase'
	| 'bookPurchase'
	| 'deletePurchase'
	| 'createPurchaseCreditNote'
	| 'readPurchaseCreditNote'
	| 'updatePurchaseCreditNote'
	| 'bookPurchaseCreditNote'
	| 'readPayable'
	| 'listPayments'
	| 'addPayment'
	| 'takeBackPayment';
