import type { IExecuteFunctions } from 'n8n-workflow';
import type { InvoicePart } from '../../../../bookkeeping/plan/plan';
import { ownGuidOf } from '../../../../bookkeeping/reference';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	fetchInvoiceTotals,
	type InvoiceBody,
	type InvoiceTotals,
} from '../../../../services/dinero/invoices';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { invoiceHeadFromForm, invoicePostForm } from '../../fields/invoiceForm';
import { invoiceLines } from '../../fields/invoiceLines';
import { evidenceField, referenceField, referenceOf } from '../../fields/postFields';
import { readEvidence } from '../../posting/evidence';
import { postSingle } from '../../posting/postSingle';
import { readTotals, salesLineBody } from '../../posting/wire';

type Status = 'draft' | 'booked' | 'bookedAndEmailed';

const languageOf = ({ Language }: InvoiceBody) => (Language === 'en-GB' ? 'en-GB' : 'da-DK');

/** What Dinero makes of the terms: the contact's own where none are chosen. */
function termsOf(
	worked: InvoiceTotals,
): Pick<InvoicePart, 'paymentConditionType' | 'paymentConditionDays'> {
	const type = worked['PaymentConditionType'];
	const days = worked['PaymentConditionNumberOfDays'];
	if (type === 'NettoCash') return { paymentConditionType: type, paymentConditionDays: null };
	return {
		paymentConditionType: type === 'CurrentMonthOut' ? type : 'Netto',
		paymentConditionDays: typeof days === 'number' ? days : null,
	};
}

/** The invoice as a part for the posting loop; Dinero's own totals are what it is compared with. */
async function invoicePart(
	functions: IExecuteFunctions,
	itemIndex: number,
	api: DineroApi,
	reference: string,
): Promise<InvoicePart> {
	const lines = invoiceLines(functions, itemIndex);
	const anyAccount = lines.find(({ accountNumber }) => accountNumber !== null)?.accountNumber ?? 0;
	const body: InvoiceBody = {
		...invoiceHeadFromForm(functions, itemIndex),
		ProductLines: lines.map((line) => salesLineBody(line, anyAccount)),
	};
	const worked = await fetchInvoiceTotals(api, body);
	const totals = readTotals(worked);
	const status = functions.getNodeParameter('status', itemIndex) as Status;
	return {
		type: 'invoice',
		reference,
		guid: ownGuidOf(api.organizationId, reference, 1),
		generation: 1,
		contactGuid: body.ContactGuid ?? null,
		date: body.Date ?? '',
		currency: body.Currency ?? 'DKK',
		language: languageOf(body),
		description: body.Description ?? 'Faktura',
		comment: body.Comment ?? '',
		address: body.Address ?? '',
		...termsOf(worked),
		templateId: body.InvoiceTemplateId ?? null,
		lines,
		totals,
		target: status === 'draft' ? 'draft' : 'booked',
		bookNumber: null,
		send: status === 'bookedAndEmailed' ? 'email' : 'none',
		email: (functions.getNodeParameter('email', itemIndex, '') as string) || null,
		eInvoice: null,
		rounding: { account: null, toleranceOre: 0 },
		onMismatch: 'keepDraft',
	};
}

/** Posts an invoice by the one loop that carries plans out. */
export const postInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'post',
	name: 'Post',
	action: 'Post invoice',
	description:
		'Make, book and mail an invoice under a reference of your own. Safe to repeat; answers step by step. Booking is final.',
	properties: [
		referenceField,
		...invoicePostForm,
		{
			displayName: 'Status',
			name: 'status',
			type: 'options',
			options: [
				{ name: 'Booked (Bogført)', value: 'booked' },
				{ name: 'Booked and Emailed', value: 'bookedAndEmailed' },
				{ name: 'Draft (Kladde)', value: 'draft' },
			],
			default: 'booked',
			description: 'How far the invoice goes',
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			placeholder: 'name@email.com',
			displayOptions: { show: { status: ['bookedAndEmailed'] } },
			description: 'Where the invoice is mailed to',
		},
		evidenceField,
	],
	async execute({ functions, api }, itemIndex) {
		const client = await api(itemIndex);
		const reference = referenceOf(functions, itemIndex);
		const invoice = await invoicePart(functions, itemIndex, client, reference);
		const evidence = readEvidence(functions.getNodeParameter('evidence', itemIndex, ''));
		const titles = { titleDa: `Faktura ${reference}`, titleEn: `Invoice ${reference}` };
		const { date, currency, totals } = invoice;
		const document = { reference, date, currency, amount: totals.gross, ...titles };
		return { json: await postSingle(client, { ...document, sales: invoice }, evidence) };
	},
};
