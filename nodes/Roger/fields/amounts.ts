import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { exact, rounded, toOre, compare, NotANumber, type Ore } from '../../../bookkeeping/money';

/** Undefined for no number and for more than two decimals, which are never rounded away. */
function exactOre(value: number | string): Ore | undefined {
	try {
		const amount = exact(value);
		return compare(rounded(amount, 2), amount) === 0 ? toOre(amount) : undefined;
	} catch (error) {
		return notANumber(error);
	}
}

function notANumber(error: unknown): undefined {
	if (error instanceof NotANumber) return undefined;
	throw error;
}

/**
 * What a user wrote as whole øre, or hundredths of another currency; exactly, never rounded.
 * @throws Blocked (`ROGER_AMOUNT`)
 */
export function oreOf(value: unknown, field: string): Ore {
	const isWritten = typeof value === 'number' || typeof value === 'string';
	const ore = isWritten ? exactOre(value) : undefined;
	if (ore !== undefined) return ore;
	const words = { value: String(value ?? ''), field };
	throw new Blocked([problem('ROGER_AMOUNT', words, field)]);
}

/** Whole øre as a text to read, such as "1234.50". */
export const oreText = (ore: Ore): string => (ore / 100).toFixed(2);
