import { sleep, type IDataObject } from 'n8n-workflow';
import type {
	DocumentSummary,
	InvoicePart,
	Posting,
	VoucherPart,
} from '../../../bookkeeping/plan/plan';
import type { Evidence } from '../../../bookkeeping/posting/found';
import type { DineroApi } from '../../../services/dinero/api';
import { DocumentStopped } from '../../operation/nodeError';
import { carryOut } from './carryOut';

export interface SinglePosting {
	reference: string;
	/** "Faktura web-1001". */
	titleDa: string;
	titleEn: string;
	date: string;
	amount: number;
	currency: string;
	invoice?: InvoicePart;
	voucher?: VoucherPart;
}

const summary = (single: SinglePosting): DocumentSummary => ({
	kind: single.invoice ? 'invoice' : 'voucher',
	number: single.reference,
	date: single.date,
	partner: '',
	partnerNumber: '',
	amount: single.amount,
	currency: single.currency,
	titleDa: single.titleDa,
	titleEn: single.titleEn,
});

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
		invoice: single.invoice ?? null,
		voucher: single.voucher ?? null,
	};
	const source = `reference ${single.reference}`;
	const around = { companyName: '', source, held: null, now: () => Date.now(), sleep };
	const { steps, problems, ...facts } = await carryOut({ api, posting, evidence, ...around });
	const json: IDataObject = {
		reference: single.reference,
		organizationId: api.organizationId,
		...facts,
		da: problems.map((each) => each.da).join(' '),
		en: problems.map((each) => each.en).join(' '),
		steps: steps.map((each) => ({ ...each })),
	};
	if (facts.outcome !== 'failed' && facts.outcome !== 'uncertain') return json;
	throw new DocumentStopped(
		problems.filter((each) => each.class !== 'notice'),
		json,
	);
}
