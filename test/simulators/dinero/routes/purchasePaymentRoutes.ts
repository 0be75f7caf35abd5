import type { Api, Call } from '../api';
import { CONTROL } from '../books/chart';
import { pay, paymentRows, removePayment } from '../books/payments';
import type { Payable } from '../books/payments';
import { grossOf, purchaseLineTotals, purchaseRate } from '../books/purchaseTotals';
import { invalid } from '../problems';
import { checkPurchaseVersion, purchaseOf, touchPurchase } from './purchaseRoutes';

function payableOf(call: Call): Payable {
	const voucher = purchaseOf(call, 'id');
	return {
		currency: voucher.CurrencyKey,
		rate: purchaseRate(voucher.CurrencyKey),
		grossOre: grossOf(purchaseLineTotals(call, voucher.Lines)),
		contactGuid: voucher.ContactGuid,
		controlAccount: CONTROL.creditors,
		direction: -1,
		takesFee: false,
		payments: voucher.payments,
		changed: () => touchPurchase(call.org, voucher),
		check: (sent) => {
			if (voucher.PurchaseType !== 'credit' || !voucher.isBooked) {
				throw invalid('message', 'Only a booked credit purchase can be paid.');
			}
			checkPurchaseVersion(call, voucher, sent);
		},
	};
}

function remove(call: Call): unknown {
	const payable = payableOf(call);
	payable.check(call.params['timestamp'] ?? '');
	return removePayment(call, payable, call.params['paymentId']);
}

/** Payments of credit purchases. They have a root of their own, and the delete its version in the path. */
export function addPurchasePaymentRoutes(api: Api): void {
	const path = 'v1/:org/purchase-vouchers/:id/payments';
	api.on('POST', path, (call) => pay(call, payableOf(call)));
	api.on('GET', path, (call) => paymentRows(call, payableOf(call)));
	api.on('DELETE', `${path}/:paymentId/:timestamp`, remove);
}
