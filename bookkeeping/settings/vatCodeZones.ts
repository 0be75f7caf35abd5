import type { Zone } from './rackbeatDinero';

/** What a code of Dinero's own is for. */
export interface CodePlace {
	zones: readonly Zone[];
	/** Which box of the VAT return it fills; null where goods and services share one. */
	trade: 'goods' | 'services' | null;
}

const DOMESTIC: readonly Zone[] = ['domestic', 'domesticExempt'];

/** Sales codes whose rate of nothing does not tell their zone (source: Dinero's vatTypes). */
const SALES: Readonly<Record<string, CodePlace>> = {
	UEUV: { zones: ['eu'], trade: 'goods' },
	UEUV2: { zones: ['eu'], trade: 'goods' },
	UEUY: { zones: ['eu'], trade: 'services' },
	UVC: { zones: ['abroad'], trade: null },
	OBPS: { zones: DOMESTIC, trade: null },
};

/** Reverse-charge codes: the buyer computes the VAT, so the paper itself carries none. */
const REVERSE_CHARGE: Readonly<Record<string, CodePlace>> = {
	IEUV: { zones: ['eu'], trade: 'goods' },
	IEUY: { zones: ['eu'], trade: 'services' },
	IVV: { zones: ['abroad'], trade: 'goods' },
	IVY: { zones: ['abroad'], trade: 'services' },
	OBPK: { zones: DOMESTIC, trade: null },
};

/** Where a sales code belongs; undefined for no VAT, Danish VAT and codes of the company's own. */
export const salesPlace = (vatCode: string | null): CodePlace | undefined => SALES[vatCode ?? ''];

/** Where a reverse-charge code belongs; undefined for any other. */
export const reverseChargePlace = (vatCode: string | null): CodePlace | undefined =>
	REVERSE_CHARGE[vatCode ?? ''];

/** Whether a sale to the zone may carry the code, its rate apart: UVC is export and no sale in the EU. */
export function isSalesZone(vatCode: string | null, zone: Zone): boolean {
	const place = salesPlace(vatCode);
	return place === undefined || place.zones.includes(zone);
}
