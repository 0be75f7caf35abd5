import { NO_VAT, type Account, type Chart, type VatTypeRow } from '../chart';
import { danishNumber, exact, type DecimalText } from '../money';
import { isPurchaseCode, offersPurchase, offersSales, suits } from './accountFit';
import { DINERO_UNITS, type Zone } from './rackbeatDinero';
import type { GroupRow, NamedNumber } from './rackbeatLists';
import { suggestedUnit, UNIT_NAMES } from './unitSuggestion';

export interface Choice {
	value: string;
	name: string;
}

/** One row of a mapping table: what stands left, what can be chosen, and what is suggested. */
export interface TableRow {
	id: string;
	name: string;
	choices: Choice[];
	suggestion?: string;
}

/** What is chosen now, by row id. */
export type Chosen = Readonly<Record<string, unknown>>;

const accountName = ({ number, name, vatCode }: Account): string =>
	`${number} ${name}${vatCode ? ` [${vatCode}]` : ''}`;

export const accountChoice = (account: Account): Choice => ({
	value: String(account.number),
	name: accountName(account),
});

const byNumber = (a: Account, b: Account): number => a.number - b.number;

/** A chosen value that is not offered stays visible, with the reason. */
function withChosen(choices: Choice[], value: unknown, name: (value: string) => string): Choice[] {
	const text = value === null || value === undefined ? '' : String(value);
	if (text === '' || choices.some((choice) => choice.value === text)) return choices;
	return [...choices, { value: text, name: name(text) }];
}

/** The name of a chosen account that is not offered. */
const notOffered =
	(chart: Chart) =>
	(number: string): string => {
		const account = chart.get(Number(number));
		if (!account) return `${number} (findes ikke længere)`;
		return `${accountName(account)} (${account.isHidden ? 'skjult' : 'passer ikke'})`;
	};

const gone = (value: string): string => `${value} (findes ikke længere)`;

const percentName = (percent: DecimalText | null): string =>
	percent === null ? '' : ` (${danishNumber(exact(percent))} %)`;

type Offers = (account: Account, zone: Zone, percent: DecimalText | null) => boolean;

const zoneRows =
	(offers: Offers) =>
	(groups: readonly GroupRow[], zone: Zone, chart: Chart, chosen: Chosen): TableRow[] => {
		const accounts = [...chart.values()].sort(byNumber);
		return groups.map(({ number, name, vatPercent }) => ({
			id: number,
			name: `${number} ${name}${percentName(vatPercent[zone])}`,
			choices: withChosen(
				accounts.filter((each) => offers(each, zone, vatPercent[zone])).map(accountChoice),
				chosen[number],
				notOffered(chart),
			),
		}));
	};

/** Product groups with the revenue accounts whose VAT fits the zone. */
export const salesRows = zoneRows(offersSales);
/** Product groups with the purchase accounts whose VAT fits the zone. */
export const purchaseRows = zoneRows(offersPurchase);

/** Product groups with the expense accounts for COGS; their VAT does not matter, since COGS has none. */
export function cogsRows(groups: readonly GroupRow[], chart: Chart, chosen: Chosen): TableRow[] {
	const accounts = [...chart.values()]
		.filter((account) => !account.isHidden && suits(account, 'expense') && account.number < 3000)
		.sort(byNumber)
		.map(accountChoice);
	return groups.map(({ number, name }) => ({
		id: number,
		name: `${number} ${name}`,
		choices: withChosen(accounts, chosen[number], notOffered(chart)),
	}));
}

/** Product groups with the VAT codes of purchases. */
export function vatCodeRows(
	groups: readonly GroupRow[],
	vatTypes: readonly VatTypeRow[],
	chosen: Chosen,
): TableRow[] {
	const codes = vatTypes
		.filter(({ VatCode }) => isPurchaseCode(VatCode) && VatCode.toLowerCase() !== NO_VAT)
		.map(({ VatCode, Name }) => ({ value: VatCode, name: `${VatCode} ${Name ?? ''}`.trim() }));
	const choices = [...codes, { value: NO_VAT, name: 'Ingen moms' }];
	return groups.map(({ number, name }) => ({
		id: number,
		name: `${number} ${name}`,
		choices: withChosen(choices, chosen[number], gone),
	}));
}

const UNIT_CHOICES: Choice[] = DINERO_UNITS.map((value) => ({
	value,
	name: `${UNIT_NAMES[value].label} (${UNIT_NAMES[value].danish})`,
}));

/** Rackbeat's units with Dinero's; a suggestion where the name leaves no doubt. */
export const unitRows = (units: readonly NamedNumber[], chosen: Chosen): TableRow[] =>
	units.map(({ number, name }) => ({
		id: number,
		name: name || number,
		choices: withChosen(UNIT_CHOICES, chosen[number], gone),
		suggestion: suggestedUnit(name),
	}));

/** Rackbeat's layouts with Dinero's templates; a template of the same name is suggested. */
export function layoutRows(
	layouts: readonly NamedNumber[],
	templates: ReadonlyArray<{ guid: string; name: string }>,
	chosen: Chosen,
): TableRow[] {
	const choices = templates.map(({ guid, name }) => ({ value: guid, name: name || guid }));
	const same = (name: string): string | undefined =>
		templates.find((each) => each.name.trim().toLowerCase() === name.trim().toLowerCase())?.guid;
	return layouts.map(({ number, name }) => ({
		id: number,
		name: `${number} ${name}`,
		choices: withChosen(choices, chosen[number], gone),
		suggestion: same(name),
	}));
}
