import type { IDataObject } from 'n8n-workflow';
import { readSupplierInvoice } from '../../../bookkeeping/document/readSupplierInvoice';
import { SUPPLIER_NUMBER_FIELDS } from '../../../bookkeeping/document/supplierInvoice';
import { asDryRun } from '../../../bookkeeping/plan/dryRun';
import type { SupplierPlan } from '../../../bookkeeping/plan/plan';
import { planSupplierInvoice } from '../../../bookkeeping/plan/supplierInvoicePlan';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import type { DineroApi } from '../../../services/dinero/api';
import { fetchPurchaseTotals } from '../../../services/dinero/purchaseVouchers';
import { PRINT_BINARY } from '../../Dinero/actions/plan/plannedPrint';
import { planSummary } from '../../Dinero/posting/postPlan';
import { purchaseBody, readPurchaseTotals } from '../../Dinero/posting/purchaseWire';
import type { OutputItem } from '../../operation/operation';
import { supplierInvoiceAnswers } from '../../Rackbeat/invoices/invoiceAnswers';
import type { BridgeRun } from '../bridgeRun';
import { checkCompanies } from '../facts/companies';
import { dineroFacts, findSupplierContact } from '../facts/dineroFacts';
import { readEarlier } from '../facts/earlierTransfer';
import { readSettings } from '../facts/savedSettings';
import type { KnownSupplierInvoice } from './blockedItem';
import { readPrint } from './readPrint';
import { sameNumberInRackbeat } from './sameNumber';
import { chosenGeneration, refuseWhileStanding } from './standing';

/** What the form offers beside the number. */
export interface SupplierPlanOptions {
	acceptDuplicate?: boolean;
	dryRun?: boolean;
	earlierTransfer?: unknown;
	generation?: number;
	remakeDeleted?: boolean;
	previewTotals?: boolean;
	supplierNumberField?: string;
}

/** Øre that the user lets a document be apart; without an account there is nowhere to put them. */
export const toleranceOf = ({ rounding, creditor }: RackbeatDineroSettings): number =>
	creditor.roundingAccount === null ? 0 : rounding.toleranceOre;

/** Dinero computes the totals without saving; it has no such call for purchase credit notes. */
async function dineroTotals(dinero: DineroApi, plan: SupplierPlan): Promise<IDataObject> {
	if (plan.kind !== 'supplierInvoice') return {};
	const { purchase, contact } = plan;
	const body = purchaseBody({ ...purchase, contactGuid: contact?.guid ?? null }, null);
	const answer = await fetchPurchaseTotals(dinero, body);
	const totals = readPurchaseTotals(answer.VoucherTotals);
	const verdict = totals?.gross === purchase.total ? 'equal' : 'mismatch';
	return { dineroTotals: { ...totals, verdict } };
}

const fieldOf = ({ supplierNumberField: wanted }: SupplierPlanOptions) => {
	const field = SUPPLIER_NUMBER_FIELDS.find((name) => name === wanted);
	return field === undefined ? {} : { supplierNumberField: field };
};

/** Reads the document and what it is planned with; `known` is filled on the way, for the inbox. */
async function planned(
	run: BridgeRun,
	itemIndex: number,
	known: KnownSupplierInvoice,
	options: SupplierPlanOptions,
) {
	const { functions, cache } = run;
	const settings = readSettings(functions.getNodeParameter('settings', itemIndex));
	known.settings = settings;
	await checkCompanies(run, itemIndex, settings);
	const rackbeat = await run.rackbeat(itemIndex);
	const told = await supplierInvoiceAnswers(rackbeat, cache, known.number);
	const toleranceOre = toleranceOf(settings);
	const field = fieldOf(options);
	const invoice = readSupplierInvoice(told, { toleranceOre, ...field });
	known.invoice = invoice;
	const dinero = await run.dinero(itemIndex);
	const { print, bytes } = await readPrint(rackbeat, known.number);
	const earlier = readEarlier(options.earlierTransfer);
	const generation = await chosenGeneration({ dinero, settings, invoice }, earlier, options);
	const accepted = options.acceptDuplicate === true;
	const answers = { ...earlier.answers, ...(accepted && { acceptDuplicate: true as const }) };
	const plan = planSupplierInvoice({
		...(await dineroFacts(dinero, cache)),
		...{ invoice, settings, print },
		contact: await findSupplierContact(dinero, cache, invoice.supplier, settings),
		sameNumber: await sameNumberInRackbeat(rackbeat, cache, invoice, field.supplierNumberField),
		...{ answers, generation, transferred: earlier.voucherGuid !== null },
	});
	// An answer of an earlier run was about another paper, not about a second voucher of this one.
	if (!accepted) await refuseWhileStanding(dinero, plan, generation);
	return { plan: options.dryRun ? asDryRun(plan) : plan, bytes, dinero };
}

/** The plan of a supplier's document as item, with Rackbeat's print of it as file. */
export async function makeSupplierPlan(
	run: BridgeRun,
	itemIndex: number,
	known: KnownSupplierInvoice,
): Promise<OutputItem> {
	const { functions } = run;
	const options = functions.getNodeParameter('options', itemIndex, {}) as SupplierPlanOptions;
	const { plan, bytes, dinero } = await planned(run, itemIndex, known, options);
	const preview = plan.dryRun || options.previewTotals;
	const totals = preview ? await dineroTotals(dinero, plan) : {};
	const file = bytes && {
		[PRINT_BINARY]: await functions.helpers.prepareBinaryData(
			Buffer.from(bytes),
			`${plan.print.fileName}.pdf`,
			'application/pdf',
		),
	};
	const notices = plan.notices;
	return {
		json: {
			...planSummary(plan),
			...totals,
			da: notices.map((each) => each.da).join(' '),
			en: notices.map((each) => each.en).join(' '),
			dryRun: plan.dryRun,
			plan: { ...plan },
		},
		...(file && { binary: file }),
	};
}
