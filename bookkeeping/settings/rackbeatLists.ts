import type { RawGroup } from '../document/rawDocument';
import { decimalOf, flagOf, keyOf, nameOf } from '../document/rawValue';
import { toText, type DecimalText } from '../money';
import type { Zone } from './rackbeatDinero';

/** A Rackbeat unit or layout: what a mapping row shows. */
export interface NamedNumber {
	number: string;
	name: string;
}

/** A product group with its VAT in each zone, in percent; null where Rackbeat does not tell. */
export interface GroupRow extends NamedNumber {
	vatPercent: Readonly<Record<Zone, DecimalText | null>>;
	/** False for services and other things that are not kept in stock; null where Rackbeat does not tell. */
	hasInventory: boolean | null;
}

const percent = (value: RawGroup['vat_eu']): DecimalText | null => {
	const read = decimalOf(value);
	return read === undefined ? null : toText(read);
};

/** A unit or layout as a mapping row; rows without number cannot be mapped and are left out. */
export function namedNumbers(rows: readonly unknown[]): NamedNumber[] {
	return rows.flatMap((row) => {
		const number = keyOf(row);
		return number === null ? [] : [{ number, name: nameOf(row) }];
	});
}

/** Product groups as mapping rows. @throws NotANumber for a VAT percent that is no number */
export function groupRows(rows: readonly RawGroup[]): GroupRow[] {
	return rows.flatMap((row) => {
		const number = keyOf(row);
		if (number === null) return [];
		const vatPercent = {
			domestic: percent(row.vat_domestic),
			eu: percent(row.vat_eu),
			abroad: percent(row.vat_abroad),
			domesticExempt: percent(row.vat_domestic_exempt),
		};
		const hasInventory = flagOf(row.has_inventory) ?? null;
		return [{ number, name: nameOf(row), vatPercent, hasInventory }];
	});
}

const texts = (value: unknown): string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

const isOff = (plugin: unknown): boolean => {
	const { is_active: active } = (plugin ?? {}) as { is_active?: boolean | number | string };
	return flagOf(active) === false;
};

/**
 * Whether Rackbeat's own Dinero app is among the installed plugins. Its slug is not documented, so
 * any plugin that names Dinero counts, unless it says that it is off.
 */
export const hasNativeDineroApp = (plugins: readonly unknown[]): boolean =>
	plugins.some((plugin) => !isOff(plugin) && texts(plugin).some((text) => /dinero/i.test(text)));
