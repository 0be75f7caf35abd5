import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import { documentSummary, salesReference } from '../../../bookkeeping/plan/salesPlan';
import { referenceKey } from '../../../bookkeeping/reference';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { errorDetails } from '../../operation/nodeError';
import type { OutputItem } from '../../operation/operation';

export const BLOCKED = 1;

/** What was learned before a document was held back, so that the inbox can name it. */
export interface Known {
	number: string;
	settings?: RackbeatDineroSettings;
	invoice?: CustomerInvoice;
}

/** A document that could not be read counts as invoice: invoices and credit notes share their numbers. */
function referenceOf({ number, settings, invoice }: Known): string {
	if (!settings) return '';
	const { rackbeatAccount: account } = settings;
	return referenceKey(
		invoice
			? salesReference(invoice, account)
			: { source: 'rackbeat', account, kind: 'customer-invoice', number },
	);
}

/** The document with its reason code, sentences and amount, for the output Blocked. */
export function blockedItem(known: Known, error: unknown): OutputItem {
	const { error: message, ...details } = errorDetails(error);
	const { invoice, settings } = known;
	const summary = invoice && documentSummary(invoice);
	return {
		output: BLOCKED,
		json: {
			outcome: 'failed',
			step: 'plan',
			kind: 'customer-invoice',
			number: known.number,
			organizationId: settings?.organizationId ?? null,
			reference: referenceOf(known),
			...(summary && { ...summary, title: summary.titleDa }),
			...(invoice && settings && { hash: salesReference(invoice, settings.rackbeatAccount).hash }),
			...details,
			message,
		},
	};
}
