import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { danishDate, danishDay, danishDayOf } from '../../../../bookkeeping/danishDay';
import { PLAN_VERSIONS, type StockValuePlan } from '../../../../bookkeeping/plan/plan';
import { Blocked } from '../../../../bookkeeping/reasons/problem';
import { contentHash, referenceKey, shortHash } from '../../../../bookkeeping/reference';
import type { RackbeatDineroSettings } from '../../../../bookkeeping/settings/rackbeatDinero';
import {
	recentRegulationIds,
	regulationIds,
	regulationReference,
} from '../../../../bookkeeping/stockValue/ownVouchers';
import {
	planRegulation,
	type RegulationPlan,
} from '../../../../bookkeeping/stockValue/planRegulation';
import { planSummary } from '../../../Dinero/posting/postPlan';
import { errorDetails, isAboutCredential } from '../../../operation/nodeError';
import type { ItemOperation, OutputItem } from '../../../operation/operation';
import type { BridgeRun } from '../../bridgeRun';
import { checkCompanies } from '../../facts/companies';
import { dineroFacts } from '../../facts/dineroFacts';
import { bookedInOrder, readInventoryBooks } from '../../facts/inventoryBooks';
import {
	DRY_RUN,
	generationOption,
	planOptionsField,
	SETTINGS_FIELD,
} from '../../fields/planFields';
import { readSettings } from '../../facts/savedSettings';
import { readStockReport } from '../../facts/stockReport';

const BLOCKED = 1;

interface Options {
	dryRun?: boolean;
	generation?: number;
	leftOpen?: string;
}

/** Guids from the transfers table, one after the other in a text or list. */
const guidsIn = (value: unknown): string[] =>
	String(value ?? '').match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) ?? [];

const titles = (day: string) => ({
	titleDa: `Lagerregulering ${danishDate(day)}`,
	titleEn: `Stock-value regulation ${danishDate(day)}`,
});

const keyOf = (settings: RackbeatDineroSettings, day: string): string =>
	referenceKey(regulationReference(settings.rackbeatAccount, day));

/** Asks both systems what the stock is worth and what the books say of it. */
async function regulationOf(
	run: BridgeRun,
	itemIndex: number,
	settings: RackbeatDineroSettings,
	day: string,
): Promise<RegulationPlan & { companyName: string }> {
	const options = run.functions.getNodeParameter('options', itemIndex, {}) as Options;
	const dinero = await run.dinero(itemIndex);
	const { chart, years, companyName } = await dineroFacts(dinero, run.cache);
	const { rackbeatAccount, organizationId, cogs } = settings;
	const leftOpen = guidsIn(options.leftOpen);
	const account = cogs.inventoryAccount ?? 0;
	const report = await readStockReport(await run.rackbeat(itemIndex), day);
	const pair = { rackbeatAccount, organizationId };
	const booked = await bookedInOrder(dinero, regulationIds(pair, day));
	const recent = recentRegulationIds(pair, day);
	const books = await readInventoryBooks(dinero, { account, day, years, leftOpen, recent });
	const plan = planRegulation({
		day,
		today: danishDayOf(Date.now()),
		...{ settings, chart, years, report, books },
		bookedGenerations: Math.max(booked, (options.generation ?? 1) - 1),
	});
	return { ...plan, companyName };
}

function planOf(
	settings: RackbeatDineroSettings,
	day: string,
	found: RegulationPlan & { companyName: string },
	dryRun: boolean,
): StockValuePlan {
	const { figures, regulation, problems, notices, companyName } = found;
	if (!figures || !regulation) throw new Blocked(problems);
	const content: Omit<StockValuePlan, 'hash'> = {
		version: PLAN_VERSIONS.stockValue,
		kind: 'stockValue',
		reference: keyOf(settings, day),
		organizationId: settings.organizationId,
		companyName,
		rackbeatAccount: settings.rackbeatAccount,
		settingsHash: shortHash(settings),
		dryRun,
		document: {
			kind: 'stock-value',
			number: day,
			date: day,
			partner: '',
			partnerNumber: '',
			amount: figures.difference,
			currency: 'DKK',
			...titles(day),
		},
		contact: null,
		voucher: null,
		voucherProblem: null,
		notices,
		figures,
		regulation,
	};
	return { ...content, hash: contentHash(content) };
}

async function makePlan(
	run: BridgeRun,
	itemIndex: number,
	settings: RackbeatDineroSettings,
	day: string,
): Promise<OutputItem> {
	await checkCompanies(run, itemIndex, settings);
	const options = run.functions.getNodeParameter('options', itemIndex, {}) as Options;
	const found = await regulationOf(run, itemIndex, settings, day);
	const plan = planOf(settings, day, found, options.dryRun === true || settings.dryRun);
	const { stockValue, booked, cogsDrafts, difference } = plan.figures;
	const figures = { stockValue, booked, cogsDrafts, difference, action: plan.regulation.action };
	const notices = plan.notices.map((each) => ({ ...each }));
	return {
		json: { ...planSummary(plan), ...figures, notices, dryRun: plan.dryRun, plan: { ...plan } },
	};
}

function blockedItem(
	error: unknown,
	day: string,
	settings: RackbeatDineroSettings | undefined,
): OutputItem {
	const { error: message, ...details } = errorDetails(error);
	const company: IDataObject = settings
		? { organizationId: settings.organizationId, reference: keyOf(settings, day) }
		: { organizationId: null, reference: '' };
	const document = { kind: 'stock-value', number: day, date: day, title: titles(day).titleDa };
	return {
		output: BLOCKED,
		json: { outcome: 'failed', step: 'plan', ...document, ...company, ...details, message },
	};
}

const LEFT_OPEN: INodeProperties = {
	displayName: 'Left Open',
	name: 'leftOpen',
	type: 'string',
	default: '',
	placeholder: 'e.g. {{ $json.voucherGuids }}',
	description:
		'Guids of COGS vouchers and regulations that earlier runs left as drafts, from the transfers table. Most drafts are found without.',
};

/** Plans the stock-value regulation of a day; reads both systems, writes nothing. */
export const planStockValueOperation: ItemOperation<BridgeRun> = {
	value: 'plan',
	name: 'Plan',
	action: 'Plan stock value regulation',
	description:
		'Work out what brings the inventory account in Dinero to the stock value in Rackbeat on a day (lagerregulering). Reads both systems, writes nothing.',
	properties: [
		{
			displayName: 'Day',
			name: 'day',
			type: 'string',
			required: true,
			default: '={{ $now.setZone("Europe/Copenhagen").toISODate() }}',
			placeholder: 'e.g. 2026-11-30',
			description:
				'The Danish day at whose end the books are to agree; any past day in an open period',
		},
		SETTINGS_FIELD,
		planOptionsField([
			DRY_RUN,
			generationOption('the regulation of a day again that was deleted in Dinero', 5),
			LEFT_OPEN,
		]),
	],
	async execute(run, itemIndex) {
		const day = danishDay(String(run.functions.getNodeParameter('day', itemIndex)));
		let settings: RackbeatDineroSettings | undefined;
		try {
			settings = readSettings(run.functions.getNodeParameter('settings', itemIndex));
			return await makePlan(run, itemIndex, settings, day);
		} catch (error) {
			if (isAboutCredential(error)) throw asItIs(error);
			return blockedItem(error, day, settings);
		}
	},
};

/** A refused credential stops the run with one message; the runner words it. */
const asItIs = (error: unknown): unknown => error;
