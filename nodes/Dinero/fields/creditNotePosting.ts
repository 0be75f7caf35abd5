import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { CreditNotePart } from '../../../bookkeeping/plan/plan';
import { ownGuidOf } from '../../../bookkeeping/reference';
import type { DineroApi } from '../../../services/dinero/api';
import { fetchCreditNoteTotals, type CreditNoteBody } from '../../../services/dinero/creditNotes';
import { fetchInvoiceTotals } from '../../../services/dinero/invoices';
import type { SalesTotals } from '../../../services/dinero/salesDocuments';
import { isRefusal } from '../posting/refusal';
import { readTotals, salesLineBody } from '../posting/wire';
import { checkSign, creditNoteHeadFromForm, creditNotePostForm } from './creditNoteForm';
import { paymentMeansField } from './electronicFields';
import { invoiceLines } from './invoiceLines';
import { evidenceField, referenceField } from './postFields';

type Status = 'draft' | 'booked' | 'bookedAndEmailed' | 'bookedAndSentElectronically';

const ELECTRONIC: Status = 'bookedAndSentElectronically';

const shownFor = (status: Status, field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { show: { status: [status] } },
});

const text = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	description,
});

/** The form of a credit note that is posted under a reference of its own. */
export const creditNotePostFields: INodeProperties[] = [
	referenceField,
	...creditNotePostForm,
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [
			{ name: 'Booked (Bogført)', value: 'booked' },
			{ name: 'Booked and Emailed', value: 'bookedAndEmailed' },
			{ name: 'Booked and Sent Electronically (E-Kreditnota)', value: ELECTRONIC },
			{ name: 'Draft (Kladde)', value: 'draft' },
		],
		default: 'booked',
		description: 'How far the credit note goes',
	},
	shownFor('bookedAndEmailed', {
		...text('Email', 'email', 'Where the credit note is mailed to'),
		placeholder: 'name@email.com',
	}),
	shownFor(ELECTRONIC, paymentMeansField),
	shownFor(
		ELECTRONIC,
		text('Order Reference', 'orderReference', 'The customer’s order or requisition number'),
	),
	shownFor(
		ELECTRONIC,
		text('Attention', 'attPerson', 'Person at the customer; left empty, the contact’s own'),
	),
	evidenceField,
];

const textOf = (functions: IExecuteFunctions, name: string, itemIndex: number): string =>
	functions.getNodeParameter(name, itemIndex, '') as string;

/** How far it goes, and by which way to the customer. */
function sending(
	functions: IExecuteFunctions,
	itemIndex: number,
): Pick<CreditNotePart, 'target' | 'send' | 'email' | 'eInvoice'> {
	const status = functions.getNodeParameter('status', itemIndex) as Status;
	const target = status === 'draft' ? 'draft' : 'booked';
	if (status === 'bookedAndEmailed') {
		const email = textOf(functions, 'email', itemIndex) || null;
		return { target, send: 'email', email, eInvoice: null };
	}
	if (status !== ELECTRONIC) return { target, send: 'none', email: null, eInvoice: null };
	const paymentMeans = functions.getNodeParameter('paymentMeans', itemIndex, 'Domestic') as
		| 'Domestic'
		| 'International'
		| 'FIK';
	const orderReference = textOf(functions, 'orderReference', itemIndex);
	const attPerson = textOf(functions, 'attPerson', itemIndex);
	return {
		target,
		send: 'eInvoice',
		email: null,
		eInvoice: { paymentMeans, orderReference, attPerson },
	};
}

/**
 * Dinero's own totals. An invoice that cannot be credited is told by the rules of posting, with why;
 * then the same lines are worked out as an invoice, since a credit note of none may be refused as well.
 */
async function workedOut(api: DineroApi, body: CreditNoteBody): Promise<SalesTotals> {
	try {
		return await fetchCreditNoteTotals(api, body);
	} catch (error) {
		if (!isRefusal(error) || !body.CreditNoteFor) throw refusedTotals(error);
		const asInvoice = { ...body };
		delete asInvoice.CreditNoteFor;
		return await fetchInvoiceTotals(api, asInvoice);
	}
}

const refusedTotals = (error: unknown): unknown => error;

/** The credit note as a part for the posting loop; Dinero's own totals are what it is compared with. */
export async function creditNoteFromPostForm(
	functions: IExecuteFunctions,
	itemIndex: number,
	api: DineroApi,
	reference: string,
): Promise<CreditNotePart> {
	const lines = invoiceLines(functions, itemIndex);
	const anyAccount = lines.find(({ accountNumber }) => accountNumber !== null)?.accountNumber ?? 0;
	const bodies = lines.map((line) => salesLineBody(line, anyAccount));
	checkSign(bodies);
	const head = creditNoteHeadFromForm(functions, itemIndex);
	const isEnglish = head.Language === 'en-GB';
	const totals = readTotals(await workedOut(api, { ...head, ProductLines: bodies }));
	return {
		type: 'creditNote',
		reference,
		guid: ownGuidOf(api.organizationId, reference, 1),
		generation: 1,
		contactGuid: head.ContactGuid ?? null,
		creditNoteFor: head.CreditNoteFor ?? null,
		date: head.Date ?? '',
		currency: head.Currency ?? 'DKK',
		language: isEnglish ? 'en-GB' : 'da-DK',
		description: head.Description ?? (isEnglish ? 'Credit note' : 'Kreditnota'),
		comment: head.Comment ?? '',
		address: head.Address ?? '',
		templateId: head.InvoiceTemplateId ?? null,
		lines,
		totals,
		bookNumber: null,
		...sending(functions, itemIndex),
		rounding: { account: null, toleranceOre: 0 },
		onMismatch: 'keepDraft',
	};
}
