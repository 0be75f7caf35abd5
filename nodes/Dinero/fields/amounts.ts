import {
	exact,
	NotANumber,
	toOre,
	toText,
	type DecimalText,
	type Ore,
} from '../../../bookkeeping/money';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';

const unreadable = (field: string, detail: string): Blocked =>
	new Blocked([problem('SETTINGS_INVALID', { field, detail }, field)]);

/** Exact decimal text of what the user typed or an expression gave. @throws Blocked naming the field */
export function decimalField(field: string, value: unknown): DecimalText {
	try {
		return toText(exact(typeof value === 'number' ? value : String(value).replace(',', '.')));
	} catch (error) {
		throw error instanceof NotANumber ? unreadable(field, error.message) : wrapped(error);
	}
}

const wrapped = (error: unknown): unknown => error;

/** Kroner as typed, in whole øre. @throws Blocked when it has more than two decimals */
export function oreField(field: string, value: unknown): Ore {
	const decimal = decimalField(field, value);
	if ((decimal.split('.')[1] ?? '').length > 2)
		throw unreadable(field, `"${decimal}" has more than two decimals`);
	return toOre(exact(decimal));
}

export { dayField } from '../../operation/dayField';
