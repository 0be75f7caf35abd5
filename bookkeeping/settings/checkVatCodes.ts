import type { Account } from '../chart';
import { problem, type Problem } from '../reasons/problem';
import type { Zone } from './rackbeatDinero';
import type { GroupRow } from './rackbeatLists';
import { ZONE_LABELS } from './sections/zoneTables';
import { isSalesZone, reverseChargePlace, salesPlace } from './vatCodeZones';

const TRADES = {
	goods: { trade: 'varer', tradeEn: 'goods' },
	services: { trade: 'ydelser', tradeEn: 'services' },
} as const;

/** An account whose code belongs to another zone would fill the wrong box of the VAT return. */
export function salesZoneProblem(
	{ number, vatCode }: Account,
	zone: Zone,
	field: string,
): Problem | undefined {
	if (vatCode === null || isSalesZone(vatCode, zone)) return undefined;
	const zones = { zone: ZONE_LABELS[zone].danish, zoneEn: ZONE_LABELS[zone].label };
	return problem('SALES_CODE_OF_OTHER_ZONE', { account: number, vatCode, ...zones }, field);
}

/** Told, not held: freight is not kept in stock either, and yet goes with the goods. */
export function checkTrade(
	{ number, name, hasInventory }: GroupRow,
	zone: Zone,
	vatCode: string | null,
	field: string,
): Problem[] {
	const trade = (salesPlace(vatCode) ?? reverseChargePlace(vatCode))?.trade ?? null;
	if (trade === null || hasInventory === null || hasInventory === (trade === 'goods')) return [];
	const details = {
		group: name || number,
		zone: ZONE_LABELS[zone].danish,
		zoneEn: ZONE_LABELS[zone].label,
		vatCode: vatCode ?? '',
		...TRADES[trade],
		kind: hasInventory ? 'er lagerført' : 'er ikke lagerført',
		kindEn: hasInventory ? 'is kept in stock' : 'is not kept in stock',
	};
	return [problem('TRADE_DIFFERS', details, field)];
}

/** EU sales without a code stand in no box of the VAT return, and on no list of EU sales. */
export function unreported(
	{ number, name }: GroupRow,
	zone: Zone,
	{ number: account, vatCode }: Account,
	field: string,
): Problem[] {
	if (zone !== 'eu' || vatCode !== null) return [];
	return [problem('EU_SALES_UNREPORTED', { group: name || number, account }, field)];
}
