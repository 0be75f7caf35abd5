import { flagOf, textOf } from '../../../bookkeeping/document/rawValue';
import type { RackbeatRecord } from '../../../services/rackbeat/records';

/** A field as text; empty where Rackbeat tells none. */
export function textIn(record: RackbeatRecord, field: string): string {
	const value = record[field];
	return typeof value === 'string' || typeof value === 'number' ? textOf(value) : '';
}

/** A field as number; null where Rackbeat tells none. Decimals may come as text. */
export function numberOf(record: RackbeatRecord, field: string): number | null {
	const value = record[field];
	const number = value === null || value === undefined || value === '' ? NaN : Number(value);
	return Number.isFinite(number) ? number : null;
}

/** A flag as Rackbeat may write it: true, 1, '1'; false where it tells none. */
export function flagIn(record: RackbeatRecord, field: string): boolean {
	const value = record[field];
	const isFlag = ['boolean', 'number', 'string'].includes(typeof value);
	return isFlag ? (flagOf(value as boolean | number | string) ?? false) : false;
}
