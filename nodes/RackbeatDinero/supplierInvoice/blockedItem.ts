import type { SupplierInvoice } from '../../../bookkeeping/document/supplierInvoice';
import { LEFT_ALONE } from '../../../bookkeeping/plan/supplierPreconditions';
import { supplierReference, supplierSummary } from '../../../bookkeeping/plan/supplierReference';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import { referenceKey } from '../../../bookkeeping/reference';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { errorDetails } from '../../operation/nodeError';
import type { OutputItem } from '../../operation/operation';

const BLOCKED = 1;

/** What was learned before a document was held back, so that the inbox can name it. */
export interface KnownSupplierInvoice {
	number: string;
	settings?: RackbeatDineroSettings;
	invoice?: SupplierInvoice;
}

/** Left alone, not held: nobody has to do anything about such a document. */
const isLeftAlone = (error: unknown): boolean =>
	error instanceof Blocked && error.problems.some(({ code }) => LEFT_ALONE.has(code));

function referenceOf({ number, settings, invoice }: KnownSupplierInvoice): string {
	if (!settings) return '';
	const { rackbeatAccount: account } = settings;
	return referenceKey(
		invoice
			? supplierReference(invoice, account)
			: { source: 'rackbeat', account, kind: 'supplier-invoice', number },
	);
}

/** The document with its reason code, sentences and amount, for the output Blocked. */
export function blockedItem(known: KnownSupplierInvoice, error: unknown): OutputItem {
	const { error: message, ...details } = errorDetails(error);
	const { invoice, settings } = known;
	const summary = invoice && supplierSummary(invoice);
	return {
		output: BLOCKED,
		json: {
			step: 'plan',
			kind: 'supplier-invoice',
			number: known.number,
			title: `Leverandørfaktura ${known.number}`,
			organizationId: settings?.organizationId ?? null,
			reference: referenceOf(known),
			...(summary && { ...summary, title: summary.titleDa }),
			...(invoice &&
				settings && { hash: supplierReference(invoice, settings.rackbeatAccount).hash }),
			...details,
			outcome: isLeftAlone(error) ? 'skipped' : 'failed',
			message,
		},
	};
}
