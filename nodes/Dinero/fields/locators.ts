import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

const GUID = {
	type: 'regex' as const,
	properties: {
		regex: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
		errorMessage: 'A guid such as 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
	},
};
const ACCOUNT_NUMBER = {
	type: 'regex' as const,
	properties: { regex: '^\\d{1,6}$', errorMessage: 'An account number, e.g. 1000' },
};

const WHOLE_NUMBER = {
	type: 'regex' as const,
	properties: { regex: '^\\d+$', errorMessage: 'A whole number, e.g. 12' },
};

const COUNTRY_CODE = {
	type: 'regex' as const,
	properties: { regex: '^[A-Za-z]{2}$', errorMessage: 'Two letters, e.g. DK' },
};

interface Locator {
	displayName: string;
	name: string;
	method: string;
	description: string;
	by: keyof typeof BY;
	required?: boolean;
}

const BY = {
	guid: {
		displayName: 'By Guid',
		placeholder: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
		rule: GUID,
	},
	accountNumber: { displayName: 'By Number', placeholder: 'e.g. 1000', rule: ACCOUNT_NUMBER },
	code: { displayName: 'By Code', placeholder: 'e.g. U25', rule: undefined },
	country: { displayName: 'By Code', placeholder: 'e.g. DK', rule: COUNTRY_CODE },
	id: { displayName: 'By ID', placeholder: 'e.g. 12', rule: WHOLE_NUMBER },
	event: { displayName: 'By ID', placeholder: 'e.g. as the list shows it', rule: undefined },
	file: {
		displayName: 'By Guid',
		placeholder: 'e.g. 4f0c2b9e8a1d4e6f9b3c5d7e1a2b3c4d',
		rule: undefined,
	},
	year: { displayName: 'By Name', placeholder: 'e.g. 2026', rule: undefined },
};

/** A "which one" field: chosen from a searchable list, or by its key. */
export function locator({
	displayName,
	name,
	method,
	description,
	by,
	required,
}: Locator): INodeProperties {
	const { rule, ...key } = BY[by];
	return {
		displayName,
		name,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description,
		...(required !== false && { required: true }),
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: method, searchable: true },
			},
			{ ...key, name: 'key', type: 'string', ...(rule && { validation: [rule] }) },
		],
	};
}

export const contactLocator = locator({
	displayName: 'Contact (Kontakt)',
	name: 'contact',
	method: 'searchContacts',
	description: 'The customer or supplier',
	by: 'guid',
});

/** The ids of events are Dinero's own, so they are chosen from its list. */
export const webhookEventLocator = locator({
	displayName: 'Event',
	name: 'event',
	method: 'searchWebhookEvents',
	description: 'What Dinero is to tell of',
	by: 'event',
});

export const accountingYearLocator = locator({
	displayName: 'Accounting Year (Regnskabsår)',
	name: 'accountingYear',
	method: 'searchAccountingYears',
	description: 'The year by the name that Dinero gives it',
	by: 'year',
});

/** Dinero has no list of manual vouchers; what was booked lately is found among the entries. */
export const manualVoucherLocator = locator({
	displayName: 'Voucher (Finansbilag)',
	name: 'voucher',
	method: 'searchManualVouchers',
	description: 'The list shows those that were booked within a month; a draft is named by its guid',
	by: 'guid',
});

/** An item that stands unbooked, most often the one that the node before gave. */
export const ledgerItemLocator: INodeProperties = {
	...locator({
		displayName: 'Ledger Item (Række)',
		name: 'item',
		method: 'searchLedgerItems',
		description: 'The item of the ledger (kassekladde); the list shows those that are not booked',
		by: 'guid',
	}),
	default: { mode: 'key', value: '={{ $json.id }}' },
};

/** For bringing a contact back. */
export const deletedContactLocator = locator({
	displayName: 'Contact (Kontakt)',
	name: 'contact',
	method: 'searchDeletedContacts',
	description: 'The deleted customer or supplier',
	by: 'guid',
});

/** A note on the contact that stands in the field `contact`. */
export const noteLocator = locator({
	displayName: 'Note',
	name: 'note',
	method: 'searchContactNotes',
	description: 'A note on that contact',
	by: 'guid',
});

export const invoiceLocator = locator({
	displayName: 'Invoice (Faktura)',
	name: 'invoice',
	method: 'searchInvoices',
	description: 'The invoice or draft',
	by: 'guid',
});

/** Only such an invoice can be reminded of. */
export const overdueInvoiceLocator = locator({
	displayName: 'Invoice (Faktura)',
	name: 'invoice',
	method: 'searchOverdueInvoices',
	description: 'A booked invoice; the list shows those that are overdue',
	by: 'guid',
});

/** A reminder of the invoice that stands in the field `invoice`. */
export const reminderLocator = locator({
	displayName: 'Reminder (Rykker)',
	name: 'reminder',
	method: 'searchReminders',
	description: 'A reminder of that invoice',
	by: 'id',
});

/** An invoice, a credit note or a trade offer. */
export const salesDocumentLocator = locator({
	displayName: 'Document',
	name: 'document',
	method: 'searchSalesDocuments',
	description: 'The invoice (faktura), credit note (kreditnota) or trade offer (tilbud)',
	by: 'guid',
});

/** A file that is attached to the document in the field `document`. */
export const attachmentLocator = locator({
	displayName: 'Attachment',
	name: 'attachment',
	method: 'searchAttachments',
	description: 'A file that is attached to that document',
	by: 'file',
});

export const creditNoteLocator = locator({
	displayName: 'Credit Note (Kreditnota)',
	name: 'creditNote',
	method: 'searchCreditNotes',
	description: 'The credit note or draft',
	by: 'guid',
});

/** What a credit note is set off against. */
export const creditedInvoiceLocator = locator({
	displayName: 'Invoice to Credit (Faktura)',
	name: 'creditNoteFor',
	method: 'searchBookedInvoices',
	description:
		'The booked invoice that it is set off against by itself; left out, the credit note stands alone',
	by: 'guid',
	required: false,
});

export const tradeOfferLocator = locator({
	displayName: 'Trade Offer (Tilbud)',
	name: 'tradeOffer',
	method: 'searchTradeOffers',
	description: 'The trade offer',
	by: 'guid',
});

export const productLocator = locator({
	displayName: 'Product (Vare)',
	name: 'product',
	method: 'searchProducts',
	description: 'The product, by number and name',
	by: 'guid',
});

/** A file's guid is an opaque text (source: Dinero OpenAPI). */
export const fileLocator = (required: boolean): INodeProperties =>
	locator({
		displayName: 'File (Bilag)',
		name: 'file',
		method: 'searchFiles',
		description: 'A file that was uploaded before; the list shows the newest first',
		by: 'file',
		required,
	});

export const templateLocator = locator({
	displayName: 'Layout',
	name: 'template',
	method: 'searchTemplates',
	description: 'The invoice layout; left out is the company’s default',
	by: 'guid',
	required: false,
});

export const accountLocator = (
	name: string,
	displayName: string,
	method = 'searchAccounts',
): INodeProperties =>
	locator({
		displayName,
		name,
		method,
		description: 'Account of the chart (konto)',
		by: 'accountNumber',
	});

export const vatCodeLocator = (name: string, displayName: string): INodeProperties =>
	locator({
		displayName,
		name,
		method: 'searchVatCodes',
		description:
			'VAT code (momskode); none is no VAT. It is always sent, or Dinero takes the account’s own.',
		by: 'code',
	});

/** The key that a locator field holds. */
export const chosenKey = (functions: IExecuteFunctions, name: string, itemIndex: number): string =>
	String(functions.getNodeParameter(name, itemIndex, '', { extractValue: true }) ?? '');

/** The key of a locator inside a collection, where n8n gives the whole value. */
export const keyIn = (value: unknown): string => {
	if (typeof value === 'object' && value !== null && 'value' in value)
		return String(value.value ?? '');
	return value === undefined || value === null ? '' : String(value);
};
