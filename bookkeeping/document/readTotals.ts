import { danishAmount, NotANumber, toOre, type Ore } from '../money';
import type { RawDocument } from './rawDocument';
import { decimalOf } from './rawValue';
import type { Totals } from './readings';
import { readField, stop, type Title } from './title';

type TotalField = 'total_subtotal' | 'total_total' | 'total_vat_amount' | 'total_vat';

const missing = (title: Title, what: TotalField): never =>
	readField(title, what, () => {
		throw new NotANumber('');
	});

function oreOf(raw: RawDocument, title: Title, name: TotalField): Ore | undefined {
	return readField(title, name, () => {
		const total = decimalOf(raw[name]);
		return total === undefined ? undefined : toOre(total);
	});
}

/**
 * The document's totals as they are written, in hundredths. Of net, VAT and gross two are enough; all
 * three must agree, but VAT may be written without the minus of a credit note. One that cannot be told
 * is never taken for zero.
 * @throws Blocked naming the total that is missing or cannot be read, or the three that disagree
 */
export function readTotals(raw: RawDocument, title: Title): Totals {
	const net = oreOf(raw, title, 'total_subtotal');
	const gross = oreOf(raw, title, 'total_total');
	const vat = oreOf(raw, title, 'total_vat_amount') ?? oreOf(raw, title, 'total_vat');
	if (net === undefined) {
		if (gross === undefined || vat === undefined) return missing(title, 'total_subtotal');
		return { net: gross - vat, vat, gross };
	}
	if (gross === undefined) {
		return vat === undefined ? missing(title, 'total_total') : { net, vat, gross: net + vat };
	}
	const made = gross - net;
	const isMade = vat === undefined || vat === made || (gross < 0 && vat === -made);
	if (isMade) return { net, vat: made, gross };
	const told = { net: danishAmount(net), vat: danishAmount(vat), gross: danishAmount(gross) };
	return stop(title, 'TOTALS_DISAGREE', told, 'total_total');
}
