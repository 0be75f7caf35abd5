import type { Chart, VatTypeRow } from '../chart';
import { isBlocking, problem, type Problem } from '../reasons/problem';
import { checkAccounts } from './checkAccounts';
import { checkDocuments, type RealDocuments } from './checkDocuments';
import { checkGroups } from './checkGroups';
import { checkUnitsAndLayouts } from './checkUnitsAndLayouts';
import type { RackbeatDineroSettings } from './rackbeatDinero';
import type { GroupRow, NamedNumber } from './rackbeatLists';

/** What both systems look like right now. */
export interface SettingsSurroundings {
	chart: Chart;
	vatTypes: readonly VatTypeRow[];
	/** Guids of Dinero's invoice templates. */
	templates: readonly string[];
	groups: readonly GroupRow[];
	units: readonly NamedNumber[];
	layouts: readonly NamedNumber[];
	/** Whether Rackbeat's own Dinero app is installed on the same account. */
	nativeAppActive: boolean;
	/** Recent documents of Rackbeat. */
	documents: RealDocuments;
}

const contradiction = (field: string, detail: string, detailEn: string): Problem =>
	problem('CONTRADICTION', { detail, detailEn }, field);

/** A regulation moves value between the two accounts of COGS, so that it needs both. */
function regulationWithoutAccounts({ cogs, stockValue }: RackbeatDineroSettings): Problem[] {
	const hasBoth = cogs.inventoryAccount !== null && cogs.expenseAccount !== null;
	if (stockValue.schedule === 'off' || hasBoth) return [];
	return [
		contradiction(
			'stockValue.schedule',
			'Lagerværdien skal reguleres, men konto til lagerbeholdning eller konto til vareforbrug mangler. Vælg begge konti, eller slå reguleringen fra.',
			'The stock value is to be regulated, but the inventory account or the COGS account is missing. Choose both accounts, or switch the regulation off.',
		),
	];
}

function contradictions(settings: RackbeatDineroSettings): Problem[] {
	const { creditor, debtor, rounding } = settings;
	const found = regulationWithoutAccounts(settings);
	if (debtor.enabled && debtor.sentFrom === 'rackbeat') {
		if (debtor.invoiceStatus === 'bookedAndEmailed') {
			found.push(
				contradiction(
					'debtor.sentFrom',
					'Fakturaen sendes fra Rackbeat, men Dinero skal også sende den. Vælg "Opret som bogført", eller lad Dinero sende.',
					'The invoice is sent from Rackbeat, but Dinero is to send it too. Choose "Create as Booked", or let Dinero send it.',
				),
			);
		}
	}
	const hasAccount = rounding.account ?? (creditor.enabled ? creditor.roundingAccount : null);
	if (rounding.toleranceOre > 0 && hasAccount === null) {
		found.push(
			contradiction(
				'rounding.account',
				'Der er en tolerance for øreafrunding, men ingen konto til den. Vælg kontoen, eller sæt tolerancen til 0.',
				'There is a rounding tolerance but no account for it. Choose the account, or set the tolerance to 0.',
			),
		);
	}
	return found;
}

/** What a real document meets too is told with the document, unless its setting is named as badly already. */
function ofDocuments(
	settings: RackbeatDineroSettings,
	around: SettingsSurroundings,
	known: readonly Problem[],
): Problem[] {
	const isNamed = (found: Problem): boolean =>
		found.field !== undefined &&
		known.some((each) => each.field === found.field && (isBlocking(each) || !isBlocking(found)));
	return checkDocuments(settings, around.documents, around).filter((found) => !isNamed(found));
}

/** Compares settings with both systems and tells everything that is wrong or worth knowing, at once. */
export function checkSettings(
	settings: RackbeatDineroSettings,
	around: SettingsSurroundings,
): Problem[] {
	const found = [
		...(around.nativeAppActive ? [problem('NATIVE_APP_ACTIVE')] : []),
		...contradictions(settings),
		...checkAccounts(settings, around.chart),
		...checkGroups(settings, around),
		...(settings.debtor.enabled ? checkUnitsAndLayouts(settings, around) : []),
	];
	return [
		...found,
		...ofDocuments(settings, around, found),
		...(settings.cogs.auto ? [problem('PURCHASES_EXPENSED', {}, 'cogs.auto')] : []),
		problem('ASK_BOOKKEEPER'),
	];
}
