import { danishDate, danishDay, danishDayOf, type Day } from '../../../../bookkeeping/danishDay';
import { danishTimeText } from '../../../../bookkeeping/polling/danishTime';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { Forms } from '../../../../bookkeeping/reconciliation/page/rows';
import type { RackbeatDineroSettings } from '../../../../bookkeeping/settings/rackbeatDinero';
import { errorDetails, isAboutCredential } from '../../../operation/nodeError';
import type { ItemOperation, OutputItem } from '../../../operation/operation';
import type { BridgeRun } from '../../bridgeRun';
import { readSettings } from '../../facts/savedSettings';
import { compare } from '../../reconciliation/compare';
import { COMPARE_FIELDS, FORMS, type CompareOptions } from '../../reconciliation/compareFields';
import { reportItems } from '../../reconciliation/reportItems';

const BLOCKED = 1;

/** Guids from the transfers table, one after the other in a text. */
const guidsIn = (value: unknown): string[] =>
	String(value ?? '').match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) ?? [];

/** A period that ends in the future ends today: nothing can be missing of days to come. */
function periodOf(run: BridgeRun, itemIndex: number): { from: Day; to: Day } {
	const dayIn = (name: string): Day =>
		danishDay(String(run.functions.getNodeParameter(name, itemIndex)));
	const from = dayIn('from');
	const to = dayIn('to');
	const today = danishDayOf(Date.now());
	const days = { from: danishDate(from), to: danishDate(to) };
	if (to < from) throw new Blocked([problem('PERIOD_REVERSED', days, 'to')]);
	if (from > today) throw new Blocked([problem('PERIOD_FUTURE', days, 'from')]);
	return { from, to: to < today ? to : today };
}

function formsOf({ retransferForm, stockValueForm }: CompareOptions): Forms {
	return {
		retransfer: retransferForm ?? FORMS.retransfer,
		stockValue: stockValueForm ?? FORMS.stockValue,
	};
}

async function report(
	run: BridgeRun,
	itemIndex: number,
	settings: RackbeatDineroSettings,
): Promise<OutputItem[]> {
	const { functions } = run;
	const { from, to } = periodOf(run, itemIndex);
	if (to < settings.from) {
		const days = { from: danishDate(settings.from), to: danishDate(to) };
		throw new Blocked([problem('PERIOD_BEFORE_START', days, 'from')]);
	}
	const options = functions.getNodeParameter('options', itemIndex, {}) as CompareOptions;
	const question = { settings, from, to, leftOpen: guidsIn(options.leftOpen) };
	const { reconciliation, companyName } = await compare(run, itemIndex, question);
	const now = Date.now();
	const madeAt = `${danishDate(danishDayOf(now))} kl. ${danishTimeText(now).slice(11, 16)}`;
	return await reportItems(functions, reconciliation, {
		companyName,
		madeAt,
		forms: formsOf(options),
	});
}

function blockedItem(error: unknown, settings: RackbeatDineroSettings | undefined): OutputItem {
	const { error: message, ...details } = errorDetails(error);
	const organizationId = settings?.organizationId ?? null;
	const document = { kind: 'reconciliation', number: '', title: 'Afstemning', reference: '' };
	return {
		output: BLOCKED,
		json: { outcome: 'failed', step: 'compare', ...document, organizationId, ...details, message },
	};
}

/** Holds both systems against each other for a period; reads only. */
export const compareOperation: ItemOperation<BridgeRun> = {
	value: 'compare',
	name: 'Compare',
	action: 'Compare Rackbeat with Dinero',
	description:
		'Hold invoices, credit notes, COGS, purchases, stock, VAT, contacts and mail of a period against each other (afstemning). Gives the report, and one item for each row that does not agree. Reads both systems, writes nothing.',
	properties: COMPARE_FIELDS,
	async execute(run, itemIndex) {
		let settings: RackbeatDineroSettings | undefined;
		try {
			settings = readSettings(run.functions.getNodeParameter('settings', itemIndex));
			return await report(run, itemIndex, settings);
		} catch (error) {
			if (isAboutCredential(error)) throw asItIs(error);
			return blockedItem(error, settings);
		}
	},
};

/** A refused credential stops the run with one message; the runner words it. */
const asItIs = (error: unknown): unknown => error;
