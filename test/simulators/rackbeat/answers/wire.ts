import { DateTime } from 'luxon';
import type { Simulator } from '../../control';
import type { RackbeatState } from '../model';

const TIMES = new Set([
	...['created_at', 'updated_at', 'deleted_at'],
	...['booked_at', 'shipped_at', 'received_at'],
]);
const KEYS = new Set([
	'customer_id',
	'supplier_id',
	'supplier_group_id',
	'purchase_order_id',
	'customer_group_id',
	'payment_terms_id',
	'layout_id',
	'order_id',
	'employee_id',
	'unit_id',
	'group_id',
	'location_id',
	'credited_invoice_id',
	'original_invoice_id',
	'invoice_id',
]);
const DECIMAL =
	/(price|quantity|percentage|_cost|_profit|line_total|currency_rate|balance)$|^(total|vat)_|^(amount|value|cost)$/;

type Write = (key: string, value: unknown) => unknown;

function writeTime(style: unknown, value: string): string {
	const local = DateTime.fromISO(value, { zone: 'Europe/Copenhagen' });
	return local.toFormat(style === 'plain' ? 'yyyy-MM-dd HH:mm:ss' : "yyyy-MM-dd'T'HH:mm:ssZZ");
}

function writer({ switches }: Simulator<RackbeatState>): Write {
	const dateStyle = switches.get('date_style');
	const decimalsAsText = switches.is('decimals_as', 'string');
	const keysAsText = switches.is('numbers_as', 'string');
	const exempt = switches.get('exempt_zone_name');
	return (key, value) => {
		if (typeof value === 'string') {
			if (TIMES.has(key)) {
				return writeTime(dateStyle, value);
			}
			return key === 'vat_zone' && value === 'domestic_exempt' ? exempt : value;
		}
		if (typeof value !== 'number') {
			return value;
		}
		if (decimalsAsText && DECIMAL.test(key)) {
			return String(value);
		}
		return keysAsText && (KEYS.has(key) || key === 'number') ? String(value) : value;
	};
}

function walk(key: string, value: unknown, write: Write): unknown {
	if (Array.isArray(value)) {
		return value.map((entry) => walk(key, entry, write));
	}
	if (typeof value !== 'object' || value === null) {
		return write(key, value);
	}
	return Object.fromEntries(
		Object.entries(value).map(([name, content]) => [name, walk(name, content, write)]),
	);
}

/** Times, decimals, keys and VAT zones as the switches write them. */
export function toWire(sim: Simulator<RackbeatState>, value: unknown): unknown {
	return walk('', value, writer(sim));
}
