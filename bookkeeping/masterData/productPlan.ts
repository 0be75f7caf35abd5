import { compare, exact, rounded } from '../money';
import type { ProductPlan } from '../plan/plan';
import type { ProductFields, ProductPart } from '../plan/productPart';
import { Blocked, problem, type Problem } from '../reasons/problem';
import { contentHash, namesSame, parseReference, referenceText, shortHash } from '../reference';
import type { DineroUnit, RackbeatDineroSettings } from '../settings/rackbeatDinero';
import { registerPlan, registerSummary, type RegisterFrame } from './registerPlan';

/** A product or lot of Rackbeat; a lot is one product in Dinero, its components are not told. */
export interface RackbeatItem {
	number: string;
	name: string;
	/** Price of one in base currency, excluding VAT, up to six decimals. */
	salesPrice: number;
	groupNumber: string | null;
	groupName: string;
	unitNumber: string | null;
	unitName: string;
	isBarred: boolean;
}

/** A product as Dinero has it. */
export interface StandingProduct {
	guid: string;
	number: string | null;
	name: string | null;
	price: number;
	quantity: number | null;
	accountNumber: number | null;
	unit: string | null;
	externalReference: string | null;
	updatedAt: string | null;
}

export interface ProductPlanInput extends RegisterFrame {
	item: RackbeatItem;
	/** All products of Dinero that have its number, or our reference to it. */
	standing: readonly StandingProduct[];
}

/** The unit by the map, else the default one with a notice, else a problem. */
function unitOf(
	{ unitNumber, unitName }: RackbeatItem,
	{ units }: RackbeatDineroSettings,
): { unit: DineroUnit | null; found: Problem[] } {
	const mapped = unitNumber === null ? undefined : units.byUnit[unitNumber];
	if (mapped) return { unit: mapped, found: [] };
	const unit = unitName || unitNumber || 'uden enhed';
	const used = units.defaultUnit;
	if (used) return { unit: used, found: [problem('UNIT_DEFAULTED', { unit, used })] };
	return { unit: null, found: [problem('UNIT_UNMAPPED', { unit }, 'units.byUnit')] };
}

/** The revenue account of the group for domestic sales: a product of Dinero has one alone. */
function accountOf(
	{ groupNumber, groupName, name }: RackbeatItem,
	{ debtor }: RackbeatDineroSettings,
): number | Problem {
	if (groupNumber === null) {
		const line = name;
		return debtor.defaultAccount ?? problem('NO_LINE_GROUP', { line }, 'debtor.defaultAccount');
	}
	const account = debtor.accountByGroupZone.domestic[groupNumber];
	if (account !== undefined) return account;
	const details = {
		group: groupName || groupNumber,
		zone: 'Danmark',
		zoneEn: 'Denmark',
		table: 'Bogføring af omsætning',
		tableEn: 'Posting of revenue',
	};
	return problem('NO_GROUP_ACCOUNT', details, 'debtor.accountByGroupZone.domestic');
}

/** Most that a price has in Rackbeat, and the least that Dinero surely keeps. */
const PRICE_DECIMALS = { most: 6, least: 2 };

/** Nobody tells how many decimals Dinero keeps: a price that it rounded is the one that was sent. */
function isSamePrice(sent: number, standing: number): boolean {
	const [a, b] = [exact(sent), exact(standing)];
	const scales = Array.from(
		{ length: PRICE_DECIMALS.most - PRICE_DECIMALS.least + 1 },
		(_, place) => PRICE_DECIMALS.least + place,
	);
	return scales.some((scale) => compare(rounded(a, scale), b) === 0);
}

function isSame(fields: ProductFields, standing: StandingProduct): boolean {
	const sent = parseReference(standing.externalReference);
	const own = parseReference(fields.ExternalReference);
	// Our own reference tells what was sent last; without it only the whole price will do.
	const isPriced =
		sent?.hash !== undefined && sent.hash === own?.hash
			? isSamePrice(fields.BaseAmountValue, standing.price)
			: compare(exact(fields.BaseAmountValue), exact(standing.price)) === 0;
	return (
		isPriced &&
		fields.Name === standing.name &&
		fields.ProductNumber === standing.number &&
		fields.AccountNumber === standing.accountNumber &&
		fields.Unit === standing.unit &&
		fields.ExternalReference === standing.externalReference
	);
}

function chosen({ item, standing }: ProductPlanInput, reference: string) {
	const ours = standing.filter((row) => namesSame(row.externalReference ?? '', reference));
	const candidates = ours.length > 0 ? ours : standing;
	const [first, ...others] = candidates;
	if (others.length === 0) return first;
	const names = candidates.map(({ name, number }) => `${number ?? ''} ${name ?? ''}`.trim());
	const details = { number: item.number, candidates: names.join(', ') };
	throw new Blocked([problem('PRODUCT_AMBIGUOUS', details)]);
}

/** A reference of somebody else stays; what another system marked keeps its mark. */
function referenceFor(text: string, standing: StandingProduct | undefined, key: string): string {
	const other = standing?.externalReference ?? '';
	return other === '' || namesSame(other, key) ? text : other;
}

function partOf(input: ProductPlanInput, unit: DineroUnit, account: number): ProductPart {
	const { item, settings } = input;
	const base = {
		source: 'rackbeat' as const,
		account: settings.rackbeatAccount,
		kind: 'product' as const,
		number: item.number,
	};
	const key = referenceText(base);
	const standing = chosen(input, key);
	const content = {
		ProductNumber: item.number,
		Name: item.name || item.number,
		BaseAmountValue: item.salesPrice,
		// What somebody chose in Dinero to begin a line with stays.
		Quantity: standing?.quantity ?? 1,
		AccountNumber: account,
		Unit: unit,
	};
	const text = referenceText({ ...base, hash: shortHash(content) });
	const fields = { ...content, ExternalReference: referenceFor(text, standing, key) };
	const isUnchanged = standing !== undefined && isSame(fields, standing);
	return {
		type: 'product',
		reference: key,
		guid: standing?.guid ?? null,
		action: standing === undefined ? 'create' : isUnchanged ? 'none' : 'update',
		fields,
		seenUpdatedAt: standing?.updatedAt ?? null,
	};
}

/**
 * Plans what a product or lot of Rackbeat becomes in Dinero. The product number is the key; nothing is
 * deleted, and no invoice waits for it, since invoice lines carry all of their own.
 * @throws Blocked with every reason why nothing is to be written
 */
export function planProduct(input: ProductPlanInput): ProductPlan {
	const { item, settings } = input;
	if (!settings.debtor.enabled)
		throw new Blocked([problem('INTEGRATION_OFF', {}, 'debtor.enabled')]);
	if (item.isBarred) {
		const name = `vare ${item.number} ${item.name}`;
		const nameEn = `product ${item.number} ${item.name}`;
		throw new Blocked([problem('PARTNER_BARRED', { name, nameEn })]);
	}
	const { unit, found } = unitOf(item, settings);
	const account = accountOf(item, settings);
	const wrong = [
		...found.filter((each) => each.class !== 'notice'),
		...(typeof account === 'number' ? [] : [account]),
	];
	if (unit === null || typeof account !== 'number') throw new Blocked(wrong);
	const product = partOf(input, unit, account);
	const content: Omit<ProductPlan, 'hash'> = {
		...registerPlan(input, product.reference),
		kind: 'product',
		document: registerSummary('product', item.number, item.name),
		contact: null,
		product,
		notices: found,
	};
	return { ...content, hash: contentHash(content) };
}
