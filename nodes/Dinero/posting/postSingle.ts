import { sleep, type IDataObject } from 'n8n-workflow';
import type {
	DocumentSummary,
	Posting,
	SalesPart,
	VoucherPart,
} from '../../../bookkeeping/plan/plan';
import type {
	PaymentPart,
	PurchaseCreditNotePart,
	PurchasePart,
} from '../../../bookkeeping/plan/purchaseParts';
import type { Evidence } from '../../../bookkeeping/posting/found';
import type { PostingResult } from '../../../bookkeeping/posting/result';
import type { DineroApi } from '../../../services/dinero/api';
import { DocumentStopped } from '../../operation/nodeError';
import { carryOut } from './carryOut';
import type { Paper } from './postingRun';
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
	purchase?: PurchasePart;
	purchaseCreditNote?: PurchaseCreditNotePart;
	payment?: PaymentPart;
	/** The file of a purchase; without one a voucher sheet is made from its lines. */
	paper?: () => Promise<Paper>;
}

/** Purchases and payments; each has a part and fields of its own. */
const boughtOf = ({ purchase, purchaseCreditNote, payment }: SinglePosting) => ({
	...(purchase && { purchase }),
	...(purchaseCreditNote && { purchaseCreditNote }),
	...(payment && { payment }),
});

const summary = (single: SinglePosting): DocumentSummary => ({
	kind: single.sales?.type ?? Object.keys(boughtOf(single))[0] ?? 'voucher',
	number: single.reference,
	date: single.date,
	partner: '',
	partnerNumber: '',
	amount: single.amount,
	currency: single.currency,
	titleDa: single.titleDa,
	titleEn: single.titleEn,
});

/** A credit note has no voucher beside it; purchases and payments are nothing to mail. */
function keysOf(single: SinglePosting, result: PostingResult): IDataObject {
	const { sales, payment } = single;
	const { voucherGuid, voucherNumber, paymentGuid, mailUncertain } = result;
	if (payment) return { paymentGuid, documentGuid: payment.documentGuid };
	if (single.purchase ?? single.purchaseCreditNote) return { voucherGuid, voucherNumber };
	if (sales?.type === 'creditNote') return { ...ownKeys(sales.type, result), mailUncertain };
	return { ...ownKeys('invoice', result), voucherGuid, voucherNumber, mailUncertain };
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
		...boughtOf(single),
	};
	const source = `reference ${single.reference}`;
	const { paper } = single;
	const around = { companyName: '', source, held: null, now: () => Date.now(), sleep };
	const result = await carryOut({ api, posting, evidence, ...around, ...(paper && { paper }) });
	const { outcome, problems, steps } = result;
	const json: IDataObject = {
		reference: single.reference,
		organizationId: api.organizationId,
		outcome,
		...keysOf(single, result),
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
