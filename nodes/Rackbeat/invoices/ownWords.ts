import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { readCustomerInvoice } from '../../../bookkeeping/document/readCustomerInvoice';
import { readSupplierInvoice } from '../../../bookkeeping/document/readSupplierInvoice';
import type { SupplierNumberField } from '../../../bookkeeping/document/supplierInvoice';
import type { OutputItem } from '../../operation/operation';
import type { RackbeatRun } from '../rackbeatRun';
import { CUSTOMER_INVOICE } from '../records/customerInvoice';
import { SUPPLIER_INVOICE } from '../records/supplierInvoice';
import { customerInvoiceAnswers, supplierInvoiceAnswers } from './invoiceAnswers';
import { invoiceNumber } from './invoiceWork';

const toleranceField: INodeProperties = {
	displayName: 'Tolerance (Øre)',
	name: 'toleranceOre',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 100 },
	default: 0,
	description: 'By how many øre the totals may differ from the lines before the reading stops',
};

const supplierNumberField: INodeProperties = {
	displayName: 'Supplier Number From',
	name: 'supplierNumberField',
	type: 'options',
	options: [
		{ name: 'First That Is Filled', value: 'first' },
		{ name: 'Heading (Overskrift)', value: 'heading' },
		{ name: 'Invoice Number', value: 'invoice_number' },
		{ name: 'Supplier Invoice Number', value: 'supplier_invoice_number' },
		{ name: 'Their Reference (Deres Ref.)', value: 'their_reference' },
	],
	default: 'first',
	description:
		'Where the supplier’s own invoice number stands; Rackbeat does not document its field',
};

const ownWordsField: INodeProperties = {
	displayName: 'In Our Own Words',
	name: 'ownWords',
	type: 'boolean',
	default: false,
	displayOptions: { show: { simplify: [false] } },
	description:
		'Whether to return the document as the bookkeeping of this package reads it: one model for every shape of Rackbeat’s answer, checked to add up, with the reading that was used. Its amounts are whole øre.',
};

const readingOptions = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Reading Options',
	name: 'readingOptions',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: { show: { simplify: [false], ownWords: [true] } },
	options,
});

export const customerOwnWords: INodeProperties[] = [
	ownWordsField,
	readingOptions([toleranceField]),
];

export const supplierOwnWords: INodeProperties[] = [
	ownWordsField,
	readingOptions([supplierNumberField, toleranceField]),
];

/** Whether the document is wanted in our own words instead of Rackbeat's. */
export const wantsOwnWords = ({ functions }: RackbeatRun, itemIndex: number): boolean =>
	functions.getNodeParameter('simplify', itemIndex) === false &&
	functions.getNodeParameter('ownWords', itemIndex, false) === true;

interface ReadingOptions {
	toleranceOre?: number;
	supplierNumberField?: SupplierNumberField | 'first';
}

const optionsOf = ({ functions }: RackbeatRun, itemIndex: number): ReadingOptions =>
	functions.getNodeParameter('readingOptions', itemIndex, {}) as ReadingOptions;

const asItem = async (run: RackbeatRun, itemIndex: number, document: object) => ({
	json: { account: await run.account(itemIndex), ...document } as IDataObject,
});

/** The customer invoice as our bookkeeping reads it. @throws Blocked when no one reading holds */
export async function customerInvoiceInOwnWords(
	run: RackbeatRun,
	itemIndex: number,
): Promise<OutputItem> {
	const number = invoiceNumber(run, itemIndex, CUSTOMER_INVOICE);
	const { toleranceOre = 0 } = optionsOf(run, itemIndex);
	const api = await run.api(itemIndex);
	const answers = await customerInvoiceAnswers(api, run.cache, number, { withCost: true });
	return await asItem(run, itemIndex, readCustomerInvoice(answers, { toleranceOre }));
}

/** The supplier invoice as our bookkeeping reads it. @throws Blocked when no one reading holds */
export async function supplierInvoiceInOwnWords(
	run: RackbeatRun,
	itemIndex: number,
): Promise<OutputItem> {
	const number = invoiceNumber(run, itemIndex, SUPPLIER_INVOICE);
	const { toleranceOre = 0, supplierNumberField: field } = optionsOf(run, itemIndex);
	const answers = await supplierInvoiceAnswers(await run.api(itemIndex), run.cache, number);
	const chosen = field === undefined || field === 'first' ? {} : { supplierNumberField: field };
	return await asItem(run, itemIndex, readSupplierInvoice(answers, { toleranceOre, ...chosen }));
}
