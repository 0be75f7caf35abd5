import { readAnswers, type Answers } from '../../../bookkeeping/plan/answers';
import { jsonIn } from '../../operation/jsonIn';

/** What the transfers table has of a document: a hint, never proof of anything. */
export interface EarlierTransfer {
	generation: number;
	/** The invoice, credit note or supplier's document that was seen in Dinero. */
	documentGuid: string | null;
	voucherGuid: string | null;
	answers: Answers;
}

const text = (value: unknown): string | null =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/**
 * Reads a row of the transfers table, as item, JSON text or nothing. It is only a hint: one that cannot
 * be read is as good as none.
 */
export function readEarlier(value: unknown): EarlierTransfer {
	const row = jsonIn(value);
	const fields = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>;
	const { generation, invoiceGuid, creditNoteGuid, voucherGuid, answers } = fields;
	return {
		generation: typeof generation === 'number' && generation > 0 ? generation : 1,
		documentGuid: text(creditNoteGuid) ?? text(invoiceGuid),
		voucherGuid: text(voucherGuid),
		answers: readAnswers(answers),
	};
}
