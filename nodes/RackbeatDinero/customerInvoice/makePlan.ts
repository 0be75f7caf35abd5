import type { IDataObject } from 'n8n-workflow';
import type { CustomerInvoice } from '../../../bookkeeping/document/customerInvoice';
import { planCustomerCreditNote } from '../../../bookkeeping/plan/customerCreditNotePlan';
import { planCustomerInvoice } from '../../../bookkeeping/plan/customerInvoicePlan';
import { asDryRun } from '../../../bookkeeping/plan/dryRun';
import {
	salesOf,
	type CustomerCreditNotePlan,
	type CustomerInvoicePlan,
} from '../../../bookkeeping/plan/plan';
import { compareTotals, totalsDetails } from '../../../bookkeeping/posting/salesComparison';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import type { DineroApi } from '../../../services/dinero/api';
import { CREDIT_NOTES } from '../../../services/dinero/creditNotes';
import { INVOICES } from '../../../services/dinero/invoices';
import { fetchSalesTotals } from '../../../services/dinero/salesCalls';
import { planSummary } from '../../Dinero/posting/postPlan';
import { readTotals, salesBody } from '../../Dinero/posting/wire';
import type { OutputItem } from '../../operation/operation';
import type { BridgeRun } from '../bridgeRun';
import { dineroFacts, findCustomerContact } from '../facts/dineroFacts';
import { findOriginal } from '../facts/originalInvoice';
import { readSettings } from '../facts/savedSettings';
import type { Known } from './blockedItem';
import { refuseWhileStanding, remade } from './generations';
import { handMadeInvoice } from './handMade';
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

interface Source {
	invoice: CustomerInvoice;
	settings: RackbeatDineroSettings;
	options: PlanOptions;
}

/** The generations to plan with: those of the table, or the next where a person wants it made again. */
async function chosenGenerations(
	dinero: DineroApi,
	{ invoice, settings, options }: Source,
): Promise<Pick<PlanOptions, 'generation' | 'answers'>> {
	const { earlier, answers, generation } = options;
	const input = { dinero, settings, invoice, earlier, answers, now: Date.now() };
	if (!options.remakeDeleted) {
		await refuseWhileStanding(input, generation);
		return { generation, answers };
	}
	const again = await remade(input, generation);
	await refuseWhileStanding(input, again.generation);
	const { voucherGeneration, linkedGuid, ...others } = { ...answers, ...again };
	const isNew = again.generation > generation;
	const kept = {
		...others,
		...(voucherGeneration !== undefined && { voucherGeneration }),
		...(linkedGuid !== undefined && !isNew && { linkedGuid }),
	};
	const { generation: chosen, ...said } = kept;
	return { generation: chosen, answers: said };
}

async function planOf(run: BridgeRun, itemIndex: number, source: Source): Promise<SalesPlan> {
	const { invoice, settings, options } = source;
	const dinero = await run.dinero(itemIndex);
	const { generation, answers } = await chosenGenerations(dinero, source);
	const facts = await dineroFacts(dinero, run.cache);
	const contact = await findCustomerContact(dinero, run.cache, invoice.customer, settings);
	const transferred = options.earlier.documentGuid !== null;
	const wanted = transferred ? 'ignore' : options.handMade;
	const linkedGuid = await handMadeInvoice(dinero, invoice, contact, wanted);
	const said = linkedGuid === undefined ? answers : { ...answers, linkedGuid };
	const input = {
		...{ ...facts, invoice, contact, settings, generation, transferred },
		answers: said,
		updateDraft: options.updateDraft,
	};
	if (invoice.kind === 'invoice') return planCustomerInvoice(input);
	const original = await findOriginal({
		dinero,
		rackbeat: await run.rackbeat(itemIndex),
		note: invoice,
		settings,
		given: answers.originalNumber ?? '',
		generation,
	});
	return planCustomerCreditNote({ ...input, original });
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
	const made = await planOf(run, itemIndex, { invoice, settings, options });
	const plan = options.dryRun ? asDryRun(made) : made;
	const preview = plan.dryRun || options.previewTotals;
	const totals = preview ? await dineroTotals(dinero, plan) : {};
	return { json: { ...planSummary(plan), ...totals, dryRun: plan.dryRun, plan: { ...plan } } };
}
