import type { IDataObject } from 'n8n-workflow';
import type { CustomerInvoice } from '../../../../bookkeeping/document/customerInvoice';
import { readCustomerInvoice } from '../../../../bookkeeping/document/readCustomerInvoice';
import {
	documentSummary,
	invoiceReference,
	planCustomerInvoice,
} from '../../../../bookkeeping/plan/customerInvoicePlan';
import type { CustomerInvoicePlan } from '../../../../bookkeeping/plan/plan';
import { compareTotals, totalsDetails } from '../../../../bookkeeping/posting/salesComparison';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { contentHash, ownGuid, referenceKey } from '../../../../bookkeeping/reference';
import type { RackbeatDineroSettings } from '../../../../bookkeeping/settings/rackbeatDinero';
import type { DineroApi } from '../../../../services/dinero/api';
import { fetchInvoiceTotals } from '../../../../services/dinero/invoices';
import { readTotals, salesBody } from '../../../Dinero/posting/wire';
import { planSummary } from '../../../Dinero/posting/postPlan';
import type { ItemOperation, OutputItem } from '../../../operation/operation';
import { errorDetails, isAboutCredential } from '../../../operation/nodeError';
import { dineroFacts, findCustomerContact, standingInvoiceOrNull } from '../../facts/dineroFacts';
import { rackbeatAccount } from '../../../Rackbeat/rackbeatRun';
import { customerInvoiceAnswers } from '../../../Rackbeat/invoices/invoiceAnswers';
import { readSettings } from '../../facts/savedSettings';
import type { BridgeRun } from '../../bridgeRun';

const BLOCKED = 1;

/** What was learned before a document was held back, so that the inbox can name it. */
interface Known {
	number: string;
	settings?: RackbeatDineroSettings;
	invoice?: CustomerInvoice;
}

/** Accepts what people type: "#1001", " 1001 ". */
const cleaned = (number: string): string => number.replace(/[#\s]/g, '');

async function checkCompanies(run: BridgeRun, itemIndex: number, settings: RackbeatDineroSettings) {
	const dinero = await run.dinero(itemIndex);
	if (dinero.organizationId !== settings.organizationId) {
		const companies = { planned: settings.organizationId, actual: dinero.organizationId };
		throw new Blocked([problem('WRONG_COMPANY', companies)]);
	}
	const account = await rackbeatAccount(await run.rackbeat(itemIndex), run.cache);
	if (account !== settings.rackbeatAccount) {
		const companies = { planned: settings.rackbeatAccount, actual: account };
		throw new Blocked([problem('WRONG_COMPANY', companies)]);
	}
}

/** Dinero computes the totals without saving; the plan itself is not touched by it. */
async function dineroTotals(
	run: BridgeRun,
	itemIndex: number,
	plan: CustomerInvoicePlan,
): Promise<IDataObject> {
	const body = salesBody(plan.invoice, plan.contact?.guid ?? null);
	const found = readTotals(await fetchInvoiceTotals(await run.dinero(itemIndex), body));
	const { verdict } = compareTotals(plan.invoice.totals, found, plan.invoice.rounding, false);
	return { dineroTotals: { ...found, verdict, ...totalsDetails(plan.invoice.totals, found) } };
}

interface Options {
	generation?: number;
	dryRun?: boolean;
	previewTotals?: boolean;
}

/**
 * Another generation is only for a document that was deleted in Dinero. While the one before stands,
 * booked or as a draft, a new one would be the same invoice twice.
 */
async function refuseWhileStanding(
	dinero: DineroApi,
	settings: RackbeatDineroSettings,
	invoice: CustomerInvoice,
	generation: number,
): Promise<void> {
	const reference = invoiceReference(invoice, settings.rackbeatAccount);
	for (let earlier = 1; earlier < generation; earlier += 1) {
		const guid = ownGuid(settings.organizationId, reference, earlier);
		const standing = await standingInvoiceOrNull(dinero, guid);
		if (!standing) continue;
		const detail = `${standing.Status} ${standing.Number ?? ''}`.trim();
		throw new Blocked([
			problem('POSSIBLE_DUPLICATE', { document: documentSummary(invoice).titleDa, detail }),
		]);
	}
}

/** Øre that the user lets a document be apart; without an account there is nowhere to put them. */
const toleranceOf = ({ rounding }: RackbeatDineroSettings): number =>
	rounding.account === null ? 0 : rounding.toleranceOre;

async function makePlan(run: BridgeRun, itemIndex: number, known: Known): Promise<OutputItem> {
	const { functions, cache } = run;
	const settings = readSettings(functions.getNodeParameter('settings', itemIndex));
	known.settings = settings;
	await checkCompanies(run, itemIndex, settings);
	const rackbeat = await run.rackbeat(itemIndex);
	const withCost = settings.cogs.auto;
	const answers = await customerInvoiceAnswers(rackbeat, cache, known.number, { withCost });
	const invoice = readCustomerInvoice(answers, { toleranceOre: toleranceOf(settings) });
	known.invoice = invoice;
	const dinero = await run.dinero(itemIndex);
	const options = functions.getNodeParameter('options', itemIndex, {}) as Options;
	await refuseWhileStanding(dinero, settings, invoice, options.generation ?? 1);
	const facts = await dineroFacts(dinero, cache);
	const contact = await findCustomerContact(dinero, cache, invoice.customer, settings);
	const made = planCustomerInvoice({
		...facts,
		invoice,
		contact,
		settings,
		generation: options.generation ?? 1,
	});
	const plan = options.dryRun ? asDryRun(made) : made;
	const preview = plan.dryRun || options.previewTotals;
	const totals = preview ? await dineroTotals(run, itemIndex, plan) : {};
	return { json: { ...planSummary(plan), ...totals, dryRun: plan.dryRun, plan: { ...plan } } };
}

function asDryRun(plan: CustomerInvoicePlan): CustomerInvoicePlan {
	const { hash, ...content } = { ...plan, dryRun: true };
	return { ...content, hash: hash === '' ? hash : contentHash(content) };
}

function blockedItem(known: Known, error: unknown): OutputItem {
	const { error: message, ...details } = errorDetails(error);
	const { invoice, settings } = known;
	return {
		output: BLOCKED,
		json: {
			outcome: 'failed',
			step: 'plan',
			kind: 'customer-invoice',
			number: known.number,
			organizationId: settings?.organizationId ?? null,
			reference: settings
				? referenceKey({
						source: 'rackbeat',
						account: settings.rackbeatAccount,
						kind: 'customer-invoice',
						number: known.number,
					})
				: '',
			...(invoice && { ...documentSummary(invoice), title: `Faktura ${invoice.number}` }),
			...(invoice &&
				settings && { hash: invoiceReference(invoice, settings.rackbeatAccount).hash }),
			...details,
			message,
		},
	};
}

/** Plans a customer invoice with its COGS voucher; reads both systems, writes nothing. */
export const planCustomerInvoiceOperation: ItemOperation<BridgeRun> = {
	value: 'plan',
	name: 'Plan',
	action: 'Plan customer invoice',
	description:
		'Work out to the øre what a booked Rackbeat invoice becomes in Dinero, its COGS voucher included. Reads both systems, writes nothing.',
	properties: [
		{
			displayName: 'Invoice Number',
			name: 'number',
			type: 'string',
			required: true,
			default: '={{ $json.number }}',
			placeholder: 'e.g. 1001',
			description: 'Number of the customer invoice in Rackbeat (fakturanummer)',
		},
		{
			displayName: 'Settings',
			name: 'settings',
			type: 'json',
			required: true,
			default: '={{ $json.settings }}',
			description: 'The saved settings, as Check Settings gave them',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Dry Run (Prøvekørsel)',
					name: 'dryRun',
					type: 'boolean',
					default: true,
					description: 'Whether the plan is only to be looked at; Post never carries it out',
				},
				{
					displayName: 'Generation',
					name: 'generation',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
					description:
						'Raise by one to make a document again that was deleted in Dinero. Only after an explicit yes.',
				},
				{
					displayName: 'Preview Totals',
					name: 'previewTotals',
					type: 'boolean',
					default: true,
					description: 'Whether to let Dinero compute the totals, without saving anything',
				},
			],
		},
	],
	async execute(run, itemIndex) {
		const number = cleaned(String(run.functions.getNodeParameter('number', itemIndex)));
		const known: Known = { number };
		try {
			return await makePlan(run, itemIndex, known);
		} catch (error) {
			if (isAboutCredential(error)) throw credentialTrouble(error);
			return blockedItem(known, error);
		}
	},
};

/** Thrown on as it is: a refused credential stops the run with one message. */
const credentialTrouble = (error: unknown): unknown => error;
