import type { INodeProperties } from 'n8n-workflow';
import { locator } from './locators';

/** Dinero has no list of purchase vouchers; what was booked lately is found among the entries. */
export const purchaseVoucherLocator = (name = 'purchaseVoucher'): INodeProperties =>
	locator({
		displayName: 'Purchase Voucher (Købsbilag)',
		name,
		method: 'searchPurchaseVouchers',
		description:
			'The list shows those that were booked within a month; a draft is named by its guid',
		by: 'guid',
	});

export const purchaseCreditNoteLocator = locator({
	displayName: 'Purchase Credit Note (Købskreditnota)',
	name: 'purchaseCreditNote',
	method: 'searchPurchaseCreditNotes',
	description: 'The list shows those that were booked within a month; a draft is named by its guid',
	by: 'guid',
});

/** A payment of the document that is chosen in the same form. */
export const paymentLocator = locator({
	displayName: 'Payment (Betaling)',
	name: 'payment',
	method: 'searchPayments',
	description: 'A payment of that document',
	by: 'guid',
});
