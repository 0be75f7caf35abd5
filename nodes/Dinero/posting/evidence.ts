import { readAnswers } from '../../../bookkeeping/plan/answers';
import type { Evidence } from '../../../bookkeeping/posting/found';
import { jsonIn } from '../../operation/jsonIn';

const text = (value: unknown): string | null =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** A row of the transfers table, as item, JSON text or nothing; a row without guids is nothing. */
export function readEvidence(value: unknown): Evidence | null {
	const row = jsonIn(value);
	if (typeof row !== 'object' || row === null) return null;
	const fields = row as Record<string, unknown>;
	const { invoiceGuid, creditNoteGuid, voucherGuid, mailUncertain, generation } = fields;
	const { voucherVersion, fileGuid } = fields;
	const salesGuid = text(creditNoteGuid) ?? text(invoiceGuid);
	if (salesGuid === null && text(voucherGuid) === null) return null;
	const { voucherGeneration } = readAnswers(fields['answers']);
	return {
		...(voucherGeneration !== undefined && { voucherGeneration }),
		generation: typeof generation === 'number' && generation > 0 ? generation : 1,
		salesGuid,
		voucherGuid: text(voucherGuid),
		voucherVersion: text(voucherVersion),
		fileGuid: text(fileGuid),
		mailUncertain: mailUncertain === true || mailUncertain === 'true',
	};
}
