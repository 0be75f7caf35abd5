import type { IDataObject } from 'n8n-workflow';
import { danishAmount, type Ore } from '../../../../bookkeeping/money';
import type { Totals } from '../../../../bookkeeping/plan/plan';
import { problem } from '../../../../bookkeeping/reasons/problem';
import { DocumentStopped } from '../../../operation/nodeError';

/** What a document must come to; `vat` null where only Dinero knows it. */
export interface ExpectedTotals {
	gross: Ore;
	vat: Ore | null;
}

const both = (sent: Ore, found: Ore | undefined, da: string, en: string): string => {
	const amounts = `${danishAmount(sent)} / ${found === undefined ? '-' : danishAmount(found)}`;
	return `${da} ${amounts} / ${en} ${amounts}`;
};

/**
 * Holds Dinero's answer against what was sent: an amount that it did not read is dropped in silence, and
 * the draft is then too small.
 * @throws DocumentStopped with the draft as it stands
 */
export function heldToTotals(
	document: string,
	sent: ExpectedTotals,
	totals: Totals | null,
	standing: IDataObject,
): IDataObject {
	const isWhole = totals?.gross === sent.gross;
	if (isWhole && (sent.vat === null || sent.vat === totals.vat)) return standing;
	const detail = isWhole
		? both(sent.vat ?? 0, totals.vat, 'moms', 'VAT')
		: both(sent.gross, totals?.gross, 'i alt', 'total');
	throw new DocumentStopped([problem('PURCHASE_MISMATCH', { document, detail })], standing);
}
