import { NO_VAT, type Chart } from '../chart';
import { danishDate, type Day } from '../danishDay';
import { danishAmount, oreToDecimal, type DecimalText } from '../money';
import { isYearOpen, type AccountingYear } from '../plan/preconditions';
import type { SheetRow, VoucherLinePart, VoucherPart } from '../plan/plan';
import { isBlocking, problem, type Problem } from '../reasons/problem';
import { referenceText, shortHash } from '../reference';
import { cogsAccountProblems } from '../cogs';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import { effectOn, type InventoryBooks, type OpenVoucher, type StockReport } from './books';
import { MAX_GENERATIONS, regulationId, regulationReference } from './ownVouchers';
import { holds } from './holds';
import { findRegulation, type RegulationFigures } from './regulation';
import type { RegulationPart } from './regulationPart';

export interface RegulationPlanInput {
	/** The Danish day at whose end the books are to agree. */
	day: Day;
	/** The Danish day on which the plan is made. */
	today: Day;
	settings: RackbeatDineroSettings;
	chart: Chart;
	years: readonly AccountingYear[];
	report: StockReport;
	books: InventoryBooks;
	/** How many regulations of this very day are booked already; the next generation follows them. */
	bookedGenerations: number;
}

export interface RegulationPlan {
	figures: RegulationFigures | null;
	regulation: RegulationPart | null;
	problems: Problem[];
	notices: Problem[];
}

const NO_FIGURES = { figures: null, regulation: null, notices: [] };

function dayProblems({ day, today, settings, years }: RegulationPlanInput): Problem[] {
	const { closedUntil } = settings;
	const shown = { date: danishDate(day) };
	const what = { what: 'lagerreguleringen', whatEn: 'the stock-value regulation' };
	return [
		day > today ? problem('STOCK_DAY_FUTURE', shown, 'day') : undefined,
		closedUntil !== null && day <= closedUntil
			? problem(
					'PERIOD_REPORTED',
					{ closedUntil: danishDate(closedUntil), ...shown, ...what },
					'closedUntil',
				)
			: undefined,
		isYearOpen(day, years) ? undefined : problem('YEAR_CLOSED', shown, 'day'),
	].filter((found) => found !== undefined);
}

/** Debit inventory and credit COGS when the stock is worth more than the books say; the other way round when less. */
function lineOf(
	input: RegulationPlanInput,
	difference: number,
	description: string,
): VoucherLinePart {
	const { expenseAccount, inventoryAccount } = input.settings.cogs;
	const numbers = [inventoryAccount ?? 0, expenseAccount ?? 0];
	const [debit = 0, credit = 0] = difference > 0 ? numbers : numbers.reverse();
	return {
		description,
		amount: Math.abs(difference),
		accountNumber: debit,
		accountName: input.chart.get(debit)?.name ?? '',
		accountVatCode: NO_VAT,
		balancingAccountNumber: credit,
		balancingAccountName: input.chart.get(credit)?.name ?? '',
		balancingAccountVatCode: NO_VAT,
	};
}

function sheetRows(figures: RegulationFigures, account: number): SheetRow[] {
	const row = (text: string, cost: DecimalText): SheetRow => ({
		itemNumber: '',
		text,
		quantity: '1',
		unitCost: cost,
		cost,
	});
	return [
		row(`Lagerværdi i Rackbeat pr. ${danishDate(figures.day)}`, oreToDecimal(figures.stockValue)),
		row(`Bogført på konto ${account}`, oreToDecimal(-figures.booked)),
		row('Vareforbrug i kladde', oreToDecimal(-figures.cogsDrafts)),
	];
}

function itemOf(input: RegulationPlanInput, figures: RegulationFigures, id: string): VoucherPart {
	const { settings, day } = input;
	const description = `Lagerregulering ${danishDate(day)}`;
	const line = lineOf(input, figures.difference, description);
	const reference = regulationReference(settings.rackbeatAccount, day);
	return {
		type: 'voucher',
		purpose: 'stockValue',
		postAs: 'ledgerItem',
		reference: referenceText({ ...reference, hash: shortHash([line]) }),
		guid: id,
		generation: input.bookedGenerations + 1,
		fileName: `lagerregulering-${day}-${id.slice(0, 13)}.pdf`,
		date: day,
		description,
		lines: [line],
		total: line.amount,
		target: settings.stockValue.status,
		sheet: sheetRows(figures, settings.cogs.inventoryAccount ?? 0),
		estimated: false,
	};
}

function partOf(
	input: RegulationPlanInput,
	figures: RegulationFigures,
	open: readonly OpenVoucher[],
): RegulationPart {
	const { settings, day, bookedGenerations } = input;
	const standing = open.map(({ id, version }) => ({ id: id.toLowerCase(), version }));
	if (figures.difference === 0) {
		return {
			type: 'regulation',
			item: null,
			action: 'none',
			version: null,
			lineId: null,
			removes: standing,
		};
	}
	const planned = itemOf(input, figures, '');
	const same = open.findIndex((each) => holds(each, planned));
	const kept = same === -1 ? 0 : same;
	const own = standing[kept];
	const action = same !== -1 ? 'keep' : own ? 'replace' : 'add';
	const id = own?.id ?? regulationId(settings, day, bookedGenerations + 1);
	return {
		type: 'regulation',
		item: itemOf(input, figures, id),
		action,
		version: own?.version ?? null,
		lineId: open[kept]?.lines[0]?.id ?? null,
		removes: standing.filter((_, place) => place !== kept),
	};
}

function noticesOf(
	input: RegulationPlanInput,
	figures: RegulationFigures,
	part: RegulationPart,
	foreign: readonly OpenVoucher[],
): Problem[] {
	const { settings, report } = input;
	const account = settings.cogs.inventoryAccount ?? 0;
	const shown = { date: danishDate(input.day), account };
	const items = report.negative.map(({ number }) => number).join(', ');
	const amount = foreign.reduce((sum, item) => sum + effectOn(account, item), 0);
	return [
		figures.difference === 0 ? problem('STOCK_VALUE_EQUAL', shown) : undefined,
		part.action === 'replace' ? problem('REGULATION_REPLACED', shown) : undefined,
		items === '' ? undefined : problem('STOCK_BELOW_ZERO', { items }),
		foreign.length === 0
			? undefined
			: problem('OPEN_ON_INVENTORY', {
					count: foreign.length,
					amount: danishAmount(amount),
					account,
				}),
	].filter((found) => found !== undefined);
}

/**
 * What brings the inventory account to the stock value of a day (lagerregulering): one ledger item
 * without VAT, that takes the place of the open one before it. Blocking problems come all at once.
 */
export function planRegulation(input: RegulationPlanInput): RegulationPlan {
	const { settings, day, books, report, chart } = input;
	const problems = [...dayProblems(input), ...cogsAccountProblems(settings, chart)];
	const { inventoryAccount } = settings.cogs;
	if (problems.some(isBlocking) || inventoryAccount === null) return { ...NO_FIGURES, problems };
	const { countNegative } = settings.stockValue;
	const { organizationId, rackbeatAccount } = settings;
	const pair = { organizationId, rackbeatAccount };
	const found = findRegulation({ ...pair, day, inventoryAccount, countNegative, report, books });
	const { figures, openRegulations, foreignItems } = found;
	const shown = { date: danishDate(day) };
	const busy = openRegulations.some(({ isPending }) => isPending);
	const isNew = figures.difference !== 0 && openRegulations.length === 0;
	const spent = isNew && input.bookedGenerations >= MAX_GENERATIONS;
	const edited = openRegulations.some(({ lines }) => lines.length !== 1);
	const blocking = [
		busy ? problem('REGULATION_IN_PROGRESS', shown) : undefined,
		edited ? problem('REGULATION_EDITED', shown) : undefined,
		spent ? problem('REGULATION_TOO_OFTEN', { ...shown, count: MAX_GENERATIONS }) : undefined,
	].filter((each) => each !== undefined);
	if (blocking.length > 0) return { ...NO_FIGURES, figures, problems: blocking };
	const regulation = partOf(input, figures, openRegulations);
	const notices = noticesOf(input, figures, regulation, foreignItems);
	return { figures, regulation, problems: [], notices };
}
