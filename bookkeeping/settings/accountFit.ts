import type { Account, AccountKind } from '../chart';
import { compare, exact, isZero, type DecimalText } from '../money';
import { isPurchaseAccount } from '../purchaseRules';
import {
	deductibleOfCode,
	isSalesCode,
	NO_PURCHASE_VAT,
	paperPercent,
	vatCodeKey,
} from '../purchaseVat';
import type { Zone } from './rackbeatDinero';
import { isSalesZone, reverseChargePlace } from './vatCodeZones';

/** What an account is used for. */
export type AccountUse = 'revenue' | 'purchase' | 'expense' | 'inventory' | 'rounding' | 'currency';

const KIND: Readonly<Record<AccountUse, AccountKind | null>> = {
	revenue: 'revenue',
	purchase: 'operating',
	expense: 'operating',
	inventory: 'balance',
	rounding: 'revenue',
	currency: null,
};

/** The kind of account in both languages, for sentences. */
export const KIND_NAMES: Readonly<Record<AccountKind, { da: string; en: string }>> = {
	revenue: { da: 'en omsætningskonto', en: 'a revenue account' },
	operating: { da: 'en driftskonto til udgifter', en: 'an expense account' },
	balance: { da: 'en balancekonto', en: 'a balance account' },
};

/** The kind that a use demands; null when any kind will do. */
export const kindFor = (use: AccountUse): AccountKind | null => KIND[use];

/** Whether the account is of the right kind for the use, its VAT apart. */
export function suits(account: Account, use: AccountUse): boolean {
	const kind = KIND[use];
	if (kind !== null && account.kind !== kind) return false;
	if (use === 'rounding') return account.vatCode === null;
	return use !== 'purchase' || isPurchaseAccount(account.number);
}

/** A code whose rate is not known fits nothing; a group that does not tell its rate fits anything. */
const sameRate = (rate: DecimalText | null, group: DecimalText | null): boolean =>
	rate !== null && (group === null || compare(exact(rate), exact(group)) === 0);

/** A VAT code with its rate in percent; null is no VAT. */
export interface CodeRate {
	vatCode: string | null;
	/** Null when the company does not list the code. */
	vatPercent: DecimalText | null;
}

/** Whether a sale on the account gets the group's VAT; null is a group that does not tell its rate. */
export function salesRateFits(account: CodeRate, groupPercent: DecimalText | null): boolean {
	return sameRate(account.vatPercent, groupPercent);
}

/** Whether to offer the account for sales of that zone: its rate fits and its code is not another zone's. */
export function offersSales(
	account: Account,
	zone: Zone,
	groupPercent: DecimalText | null,
): boolean {
	return (
		!account.isHidden &&
		suits(account, 'revenue') &&
		isSalesZone(account.vatCode, zone) &&
		salesRateFits(account, groupPercent)
	);
}

/**
 * Percent of VAT on the supplier's paper for a code: under HREP and REP it is all of it, though only a
 * part is deducted. Null when the company does not list the code.
 */
export function purchasePaperPercent({ vatCode, vatPercent }: CodeRate): DecimalText | null {
	if (vatPercent === null) return null;
	return paperPercent(deductibleOfCode(vatCode ?? NO_PURCHASE_VAT) ?? vatPercent);
}

/** Whether a purchase with that VAT code gets the VAT that the group, or the line, has in the zone. */
export function purchaseRateFits(
	code: CodeRate,
	zone: Zone,
	groupPercent: DecimalText | null,
): boolean {
	const place = reverseChargePlace(code.vatCode);
	if (place === undefined) return sameRate(purchasePaperPercent(code), groupPercent);
	return place.zones.includes(zone) && (groupPercent === null || isZero(exact(groupPercent)));
}

/** Whether to offer the account for purchases of that zone. */
export const offersPurchase = (
	account: Account,
	zone: Zone,
	groupPercent: DecimalText | null,
): boolean =>
	!account.isHidden && suits(account, 'purchase') && purchaseRateFits(account, zone, groupPercent);

/** Codes that a purchase may carry; a code of the company's own may be for either. */
export const isPurchaseCode = (vatCode: string): boolean =>
	!/^U/.test(vatCodeKey(vatCode)) && !isSalesCode(vatCode);
