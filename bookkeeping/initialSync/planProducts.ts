import { problem, type Problem } from '../reasons/problem';
import { suggestedUnit } from '../settings/unitSuggestion';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';
import { cut, LIMITS } from './cutText';
import type { RegisterRow } from './rackbeatRegisters';
import type { LeftRecord, SyncRecord } from './syncRecord';

/** A product of Dinero. */
export interface DineroProduct {
	guid: string;
	/** As Dinero holds it; null or blank where it has none. */
	number: string | null;
	name: string;
	/** Price of one in DKK, excluding VAT. */
	price: number;
	unit: string | null;
	accountNumber: number | null;
}

export interface ProductDefaults {
	groups: readonly RegisterRow[];
	units: readonly RegisterRow[];
	/** The group to use where the account does not tell one; null: the first. */
	group: string | null;
	/** The unit to use where none fits; null: the one for pieces, else the first. */
	unit: string | null;
}

export interface ProductInput {
	/** In the order in which they were made, so that the first of two with one number keeps it. */
	products: readonly DineroProduct[];
	/** Numbers of all items that Rackbeat has, lots too. */
	items: ReadonlyMap<string, string>;
	settings: RackbeatDineroSettings;
	defaults: ProductDefaults;
}

/** Rackbeat and Dinero look at numbers without regard to case. */
export const numberKey = (number: string): string => number.trim().toLowerCase();

interface Chosen {
	row: RegisterRow | undefined;
	notices: Problem[];
}

/** The group whose revenue account it is; among several the one marked default, else the lowest. */
function groupOf(product: DineroProduct, name: string, input: ProductInput): Chosen {
	const { defaults, settings } = input;
	const accounts = settings.debtor.accountByGroupZone.domestic;
	const onAccount = defaults.groups.filter(
		({ number }) => accounts[number] !== undefined && accounts[number] === product.accountNumber,
	);
	const marked = defaults.groups.find(({ number }) => number === defaults.group);
	const isMarkedOnAccount = onAccount.some(({ number }) => number === marked?.number);
	const sure = onAccount.length === 1 ? onAccount[0] : isMarkedOnAccount ? marked : undefined;
	if (sure) return { row: sure, notices: [] };
	const row = onAccount[0] ?? marked ?? defaults.groups[0];
	const details = { name, account: product.accountNumber ?? '?', used: row?.name ?? '' };
	return { row, notices: row ? [problem('GROUP_DEFAULTED', details)] : [] };
}

/** The unit that is mapped to Dinero's, else one of that name, else the default one with a notice. */
function unitOf(product: DineroProduct, name: string, input: ProductInput): Chosen {
	const { units, unit: wanted } = input.defaults;
	const { byUnit } = input.settings.units;
	const mapped = units.find(({ number }) => byUnit[number] === product.unit);
	const isFree = ({ number }: RegisterRow): boolean => byUnit[number] === undefined;
	const named = units.find((row) => isFree(row) && suggestedUnit(row.name) === product.unit);
	const sure = mapped ?? named;
	if (sure || product.unit === null) return { row: sure, notices: [] };
	const row =
		units.find(({ number }) => number === wanted) ??
		units.find(({ number }) => byUnit[number] === 'parts') ??
		units.find((each) => suggestedUnit(each.name) === 'parts') ??
		units[0];
	const details = { name, unit: product.unit, used: row?.name ?? 'ingen' };
	return { row, notices: [problem('RACKBEAT_UNIT_DEFAULTED', details)] };
}

const left = (
	{ guid, name, number }: DineroProduct,
	outcome: LeftRecord['outcome'],
	found: Problem,
): LeftRecord => ({
	type: 'product',
	outcome,
	name,
	source: guid,
	number: number ?? '',
	problem: found,
});

function created(product: DineroProduct, number: string, input: ProductInput) {
	const { text: name, notices } = cut(product.name.trim() || number, 'name', product.name);
	const group = groupOf(product, name, input);
	if (!group.row) return left(product, 'skipped', problem('NO_PRODUCT_GROUP', { name }));
	const unit = unitOf(product, name, input);
	const record: SyncRecord = {
		type: 'product',
		action: 'create',
		number,
		name,
		source: product.guid,
		body: {
			number,
			name,
			group: Number(group.row.number),
			sales_price: product.price,
			...(unit.row && { unit_id: Number(unit.row.number) }),
		},
		link: null,
		roles: null,
		notices: [...notices, ...group.notices, ...unit.notices],
	};
	return record;
}

function planOne(
	product: DineroProduct,
	input: ProductInput,
	taken: Map<string, DineroProduct>,
): SyncRecord | LeftRecord {
	const number = product.number?.trim() ?? '';
	const { name } = product;
	if (number === '') return left(product, 'skipped', problem('NO_PRODUCT_NUMBER', { name }));
	const first = taken.get(numberKey(number));
	if (first) {
		const details = { name, number, other: first.name };
		return left(product, 'conflict', problem('PRODUCT_NUMBER_TWICE', details));
	}
	taken.set(numberKey(number), product);
	const standing = input.items.get(numberKey(number));
	if (standing !== undefined) {
		const base = { type: 'product' as const, number, name: standing || name, source: product.guid };
		return { ...base, action: 'unchanged', body: {}, link: null, roles: null, notices: [] };
	}
	if (number.length > LIMITS.productNumber) {
		const details = { name, number, limit: LIMITS.productNumber };
		return left(product, 'skipped', problem('PRODUCT_NUMBER_TOO_LONG', details));
	}
	return created(product, number, input);
}

/**
 * Plans the products. The number is the key and is never made up; Dinero's quantity is what an invoice
 * line begins with and never becomes stock.
 */
export function planProducts(input: ProductInput): { records: SyncRecord[]; left: LeftRecord[] } {
	const taken = new Map<string, DineroProduct>();
	const planned = input.products.map((product) => planOne(product, input, taken));
	return {
		records: planned.flatMap((each) => ('action' in each ? [each] : [])),
		left: planned.flatMap((each) => ('outcome' in each ? [each] : [])),
	};
}
