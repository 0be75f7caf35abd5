import { readChart, type VatTypeRow } from '../../../bookkeeping/chart';
import { planLine } from '../../../bookkeeping/plan/linePlan';
import { groupLines } from '../../../bookkeeping/plan/purchaseGroups';
import { isBlocking } from '../../../bookkeeping/reasons/problem';
import { checkGroups } from '../../../bookkeeping/settings/checkGroups';
import {
	rackbeatDineroSettings,
	ZONES,
	type Zone,
} from '../../../bookkeeping/settings/rackbeatDinero';
import { read } from '../example';
import { readPurchase } from '../supplierExample';

/** Dinero's own codes, and two of a company's own (source: Dinero's vatTypes). */
const vatTypes: VatTypeRow[] = [
	...(
		[
			['U25', 0.25],
			['UEUV', 0],
			['UEUV2', 0],
			['UEUY', 0],
			['UVC', 0],
			['OBPS', 0],
			['I25', 0.25],
			['IEUV', 0],
			['IEUY', 0],
			['IVV', 0],
			['IVY', 0],
			['HREP', 0.1875],
			['REP', 0.0625],
			['OBPK', 0],
			['HALV', 0.125],
			['FRI', 0],
		] as const
	).map(([VatCode, VatRate]) => ({ VatCode, VatRate })),
];
const codes = [...vatTypes.map(({ VatCode }) => VatCode), null];
const chartWith = (VatCode: string | null) =>
	readChart(
		[
			{ AccountNumber: 1000, Name: 'Salg', VatCode, Category: 'Turnover' },
			{ AccountNumber: 2000, Name: 'Køb', VatCode, Category: 'Variable Expenses' },
		],
		vatTypes,
	);

const settings = (zone: Zone, account: number, vatCode?: string) => {
	const chosen = vatCode === undefined ? {} : { vatCodeByGroupZone: { [zone]: { '1': vatCode } } };
	const accountByGroupZone = { [zone]: { '1': account } };
	return rackbeatDineroSettings.parse({
		...{ version: 1, organizationId: 1001, rackbeatAccount: '2001', from: '2026-01-01' },
		debtor: { enabled: account === 1000, accountByGroupZone },
		creditor: { enabled: account === 2000, accountByGroupZone, ...chosen },
	});
};

/** The first line of a document, in a group and at a rate of its own. */
const alone = <Line extends { groupNumber: string | null }>(
	lines: readonly Line[],
	vatPercent: string,
): Line[] => lines.slice(0, 1).map((line) => ({ ...line, groupNumber: '1', vatPercent }));

/** Whether the check refuses the one group in the one zone. */
function isRefused(
	zone: Zone,
	percent: string,
	chosen: ReturnType<typeof settings>,
	chart = chartWith(null),
) {
	const vatPercent = { domestic: '0', eu: '0', abroad: '0', domesticExempt: '0', [zone]: percent };
	const group = { number: '1', name: 'Cykler', vatPercent, hasInventory: null };
	return checkGroups(chosen, { chart, vatTypes, groups: [group] }).some(
		(found) => isBlocking(found) && found.field?.endsWith(`.${zone}.1`),
	);
}

const cases = codes.flatMap((code) =>
	ZONES.flatMap((zone) => ['0', '25'].map((percent) => ({ code, zone, percent }))),
);
const named = ({ code, zone, percent }: (typeof cases)[number]) =>
	`${code ?? 'no code'}, ${zone}, ${percent} %`;

test('a sale that the check lets pass is planned, and one that it refuses is held', () => {
	const differ = cases.filter(({ code, zone, percent }) => {
		// What carries VAT outside Denmark is a domestic sale, whatever the zone's own account.
		if (percent === '25' && zone !== 'domestic') return false;
		const chosen = settings(zone, 1000);
		const chart = chartWith(code);
		const invoice = { ...read(), zone };
		const lines = alone(invoice.lines, percent);
		const problems = lines.flatMap((line) => planLine(line, invoice, chosen, chart).problems);
		const isHeld = problems.some(({ code: reason }) => reason !== 'UNIT_UNMAPPED');
		return isRefused(zone, percent, chosen, chart) !== isHeld;
	});
	expect(differ.map(named)).toEqual([]);
});

test.each([
	['the account’s own code', true],
	['a chosen code', false],
])('a purchase with %s passes the check exactly where it is planned', (_, own) => {
	const differ = cases.filter(({ code, zone, percent }) => {
		const chosen = settings(zone, 2000, own ? undefined : (code ?? 'none'));
		const chart = chartWith(own ? code : null);
		const document = readPurchase();
		const invoice = { ...document, zone, lines: alone(document.lines, percent) };
		const isHeld = groupLines({ invoice, settings: chosen, chart, vatTypes }).problems.length > 0;
		return isRefused(zone, percent, chosen, chart) !== isHeld;
	});
	expect(differ.map(named)).toEqual([]);
});

test.each(['HREP', 'REP'])('%s is no other rate than that of a Danish paper', (code) => {
	const chosen = settings('domestic', 2000);
	expect(isRefused('domestic', '25', chosen, chartWith(code))).toBe(false);
	expect(isRefused('domestic', '0', chosen, chartWith(code))).toBe(true);
});
