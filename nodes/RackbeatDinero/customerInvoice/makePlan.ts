import type { IDataObject } from 'n8n-workflow';
import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import { planCustomerCreditNote } from '../../../bookkeeping/plan/customerCreditNotePlan';
import { planCustomerInvoice } from '../../../bookkeeping/plan/customerInvoicePlan';
import {
	salesOf,
	type CustomerCreditNotePlan,
	type CustomerInvoicePlan,
} from '../../../bookkeeping/plan/plan';
import { documentSummary, salesReference } from '../../../bookkeeping/plan/salesPlan';
import { compareTotals, totalsDetails } from '../../../bookkeeping/posting/salesComparison';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { contentHash, ownGuid } from '../../../bookkeeping/reference';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import type { DineroApi } from '../../../services/dinero/api';
import { CREDIT_NOTES } from '../../../services/dinero/creditNotes';
import { INVOICES } from '../../../services/dinero/invoices';
import { fetchSalesTotals } from '../../../services/dinero/salesCalls';
import { planSummary } from '../../Dinero/posting/postPlan';
import { readTotals, salesBody } from '../../Dinero/posting/wire';
import type { OutputItem } from '../../operation/operation';
import type { BridgeRun } from '../bridgeRun';
import {
	dineroFacts,
	findCustomerContact,
	standingCreditNoteOrNull,
	standingInvoiceOrNull,
} from '../facts/dineroFacts';
import { findOriginal } from '../facts/originalInvoice';
import { readSettings } from '../facts/savedSettings';
import type { Known } from './blockedItem';
import { planOptions, type PlanOptions } from './planOptions';
import { checkCompanies } from '../facts/companies';
import { readSource } from './readSource';

type SalesPlan = CustomerInvoicePlan | CustomerCreditNotePlan;

/** Dinero computes the totals without saving; the plan itself is not touched by it. */
async function dineroTotals(dinero: DineroApi, plan: SalesPlan): Promise<IDataObject> {
	const part = salesOf(plan);
	const path = part.type === 'invoice' ? INVOICES : CREDIT_NOTES;
	const body = salesBody(part, plan.contact?.guid ?? null);
	const found = readTotals(await fetchSalesTotals(dinero, path, body));
	const { verdict } = compareTotals(part.totals, found, part.rounding, false);
	return { dineroTotals: { ...found, verdict, ...totalsDetails(part.totals, found) } };
}

/**
 * Another generation is only for a document that was deleted in Dinero. While the one before stands,
 * booked or as a draft, a new one would be the same document twice.
 */
async function refuseWhileStanding(
	dinero: DineroApi,
	settings: RackbeatDineroSettings,
	invoice: CustomerInvoice,
	generation: number,
): Promise<void> {
	const reference = salesReference(invoice, settings.rackbeatAccount);
	const read = invoice.kind === 'creditNote' ? standingCreditNoteOrNull : standingInvoiceOrNull;
	for (let earlier = 1; earlier < generation; earlier += 1) {
		const guid = ownGuid(settings.organizationId, reference, earlier);
		const standing = await read(dinero, guid);
		if (!standing) continue;
		const detail = `${standing.Status} ${standing.Number ?? ''}`.trim();
		const { titleDa: document, titleEn: documentEn } = documentSummary(invoice);
		throw new Blocked([problem('POSSIBLE_DUPLICATE', { document, documentEn, detail })]);
	}
}

interface Source {
	invoice: CustomerInvoice;
	settings: RackbeatDineroSettings;
	options: PlanOptions;
}

async function planOf(
	run: BridgeRun,
	itemIndex: number,
	{ invoice, settings, options }: Source,
): Promise<SalesPlan> {
	const dinero = await run.dinero(itemIndex);
	const { generation } = options;
	const facts = await dineroFacts(dinero, run.cache);
	const contact = await findCustomerContact(dinero, run.cache, invoice.customer, settings);
	const input = { ...facts, invoice, contact, settings, generation };
	if (invoice.kind === 'invoice') return planCustomerInvoice(input);
	const original = await findOriginal({
		dinero,
		rackbeat: await run.rackbeat(itemIndex),
		note: invoice,
		settings,
		given: options.originalNumber,
		generation,
	});
	return planCustomerCreditNote({ ...input, original });
}

function asDryRun<Whole extends SalesPlan>(plan: Whole): Whole {
	const { hash, ...content } = { ...plan, dryRun: true };
	return { ...plan, dryRun: true, hash: hash === '' ? hash : contentHash(content) };
}

/** Reads both systems and plans one invoice or credit note; `known` learns what the inbox can name. */
export async function makePlan(
	run: BridgeRun,
	itemIndex: number,
	known: Known,
): Promise<OutputItem> {
	const settings = readSettings(run.functions.getNodeParameter('settings', itemIndex));
	known.settings = settings;
	await checkCompanies(run, itemIndex, settings);
	const options = planOptions(run.functions, itemIndex);
	const invoice = await readSource(run, itemIndex, known.number, settings, options);
	known.invoice = invoice;
	const dinero = await run.dinero(itemIndex);
	await refuseWhileStanding(dinero, settings, invoice, options.generation);
	const made = await planOf(run, itemIndex, { invoice, settings, options });
	const plan = options.dryRun ? asDryRun(made) : made;
	const preview = plan.dryRun || options.previewTotals;
	const totals = preview ? await dineroTotals(dinero, plan) : {};
	return { json: { ...planSummary(plan), ...totals, dryRun: plan.dryRun, plan: { ...plan } } };
}
