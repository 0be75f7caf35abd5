import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import {
	readCustomerInvoice,
	type RackbeatAnswers,
} from '../../../bookkeeping/document/readCustomerInvoice';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { customerInvoiceAnswers, returnLedgers } from '../../Rackbeat/invoices/invoiceAnswers';
import type { BridgeRun } from '../bridgeRun';
import type { PlanOptions } from './planOptions';

/** Øre that the user lets a document be apart; without an account there is nowhere to put them. */
const toleranceOf = ({ rounding }: RackbeatDineroSettings): number =>
	rounding.account === null ? 0 : rounding.toleranceOre;

/** Whether it matters for this document if goods came back, while nobody told yet. */
const asksForReturn = (invoice: CustomerInvoice, { cogs }: RackbeatDineroSettings): boolean =>
	invoice.kind === 'creditNote' &&
	invoice.stockReturned === null &&
	cogs.auto &&
	cogs.reverseOnReturn;

/** The document as Rackbeat has it now, with what its goods cost and whether they came back. */
export async function readSource(
	run: BridgeRun,
	itemIndex: number,
	number: string,
	settings: RackbeatDineroSettings,
	{ answers }: Pick<PlanOptions, 'answers'>,
): Promise<CustomerInvoice> {
	const rackbeat = await run.rackbeat(itemIndex);
	const withCost = settings.cogs.auto;
	const { goodsReturned } = answers;
	const told = await customerInvoiceAnswers(rackbeat, run.cache, number, { withCost });
	return await readAnswered(rackbeat, told, settings, goodsReturned);
}

/** Reads what Rackbeat answered; asks ledgers only where nothing else tells whether goods came back. */
export async function readAnswered(
	rackbeat: RackbeatApi,
	told: RackbeatAnswers,
	settings: RackbeatDineroSettings,
	goodsReturned?: PlanOptions['answers']['goodsReturned'],
): Promise<CustomerInvoice> {
	const tolerance = { toleranceOre: toleranceOf(settings) };
	const invoice = readCustomerInvoice(told, tolerance);
	if (invoice.kind === 'creditNote' && goodsReturned !== undefined) {
		return { ...invoice, stockReturned: goodsReturned === 'yes' };
	}
	if (!asksForReturn(invoice, settings)) return invoice;
	const ledgers = await returnLedgers(rackbeat, invoice);
	return readCustomerInvoice({ ...told, ledgers }, tolerance);
}
