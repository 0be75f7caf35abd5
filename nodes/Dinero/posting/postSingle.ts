import { sleep, type IDataObject } from 'n8n-workflow';
import type {
	DocumentSummary,
	Posting,
	SalesPart,
	VoucherPart,
} from '../../../bookkeeping/plan/plan';
import type { Evidence } from '../../../bookkeeping/posting/found';
import type { PostingResult } from '../../../bookkeeping/posting/result';
import type { DineroApi } from '../../../services/dinero/api';
import { DocumentStopped } from '../../operation/nodeError';
import { carryOut } from './carryOut';
import { ownKeys } from './resultKeys';

export interface SinglePosting {
	reference: string;
	/** "Faktura web-1001". */
	titleDa: string;
	titleEn: string;
	date: string;
	amount: number;
	currency: string;
	sales?: SalesPart;
	voucher?: VoucherPart;
}

const summary = (single: SinglePosting): DocumentSummary => ({
	kind: single.sales?.type ?? 'voucher',
	number: single.reference,
	date: single.date,
	partner: '',
	partnerNumber: '',
	amount: single.amount,
	currency: single.currency,
	titleDa: single.titleDa,
	titleEn: single.titleEn,
});

/** A credit note has no voucher beside it; the others share their fields. */
function keysOf({ sales }: SinglePosting, result: PostingResult): IDataObject {
	if (sales?.type === 'creditNote') return ownKeys(sales.type, result);
	const { voucherGuid, voucherNumber } = result;
	return { ...ownKeys('invoice', result), voucherGuid, voucherNumber };
}

/**
 * Posts one document of the user's own under its reference, by the same loop that carries plans out:
 * safe to repeat, answers step by step.
 * @throws DocumentStopped with the steps that were done
 */
export async function postSingle(
	api: DineroApi,
	single: SinglePosting,
	evidence: Evidence | null,
): Promise<IDataObject> {
	const posting: Posting = {
		organizationId: api.organizationId,
		document: summary(single),
		contact: null,
		sales: single.sales ?? null,
		voucher: single.voucher ?? null,
	};
	const source = `reference ${single.reference}`;
	const around = { companyName: '', source, held: null, now: () => Date.now(), sleep };
	const result = await carryOut({ api, posting, evidence, ...around });
	const { outcome, problems, steps, mailUncertain } = result;
	const json: IDataObject = {
		reference: single.reference,
		organizationId: api.organizationId,
		outcome,
		...keysOf(single, result),
		mailUncertain,
		da: problems.map((each) => each.da).join(' '),
		en: problems.map((each) => each.en).join(' '),
		steps: steps.map((each) => ({ ...each })),
	};
	if (outcome !== 'failed' && outcome !== 'uncertain') return json;
	throw new DocumentStopped(
		problems.filter((each) => each.class !== 'notice'),
		json,
	);
}
