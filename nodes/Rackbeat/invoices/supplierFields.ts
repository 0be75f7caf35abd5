import { SUPPLIER_NUMBER_FIELDS } from '../../../bookkeeping/document/supplierInvoice';
import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { sentBody, type SentField } from '../fields/sentFields';
import { INVOICE_FIELDS, OWN_INVOICE_NUMBER } from './invoiceFields';
import { chosenRecord } from '../records/partnerFields';
import { supplierLocator } from '../locators';

const STORED_IN = 'supplierNumberField';
const OWN_NUMBER = 'supplierInvoiceNumber';

const ownNumberFields: INodeProperties[] = [
	{
		displayName: 'Supplier Invoice Number (Leverandørens Fakturanr.)',
		name: OWN_NUMBER,
		type: 'string',
		default: '',
		description: 'The number on the supplier’s own invoice',
	},
	{
		displayName: 'Supplier Invoice Number Stored In',
		name: STORED_IN,
		type: 'options',
		options: [
			{ name: 'Heading (Overskrift)', value: 'heading' },
			{ name: 'Invoice Number', value: 'invoice_number' },
			{ name: 'Supplier Invoice Number', value: 'supplier_invoice_number' },
			{ name: 'Their Reference (Deres Ref.)', value: 'their_reference' },
		],
		default: 'supplier_invoice_number',
		description:
			'Rackbeat does not document the field of the supplier’s own number; look at an invoice without Simplify to see which one your account uses',
	},
];

const byName = (a: INodeProperties, b: INodeProperties): number =>
	a.displayName.localeCompare(b.displayName, 'en');

const FIELDS: readonly SentField[] = [...INVOICE_FIELDS, OWN_INVOICE_NUMBER];
const CHANGES: readonly SentField[] = [
	...INVOICE_FIELDS,
	chosenRecord(supplierLocator, 'supplier_id'),
];

const collection = (
	displayName: string,
	name: string,
	fields: readonly SentField[],
): INodeProperties => ({
	displayName,
	name,
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [...fields.map(({ field }) => field), ...ownNumberFields].sort(byName),
});

export const supplierInvoiceFields = collection('Additional Fields', 'additionalFields', FIELDS);
export const supplierInvoiceChanges = collection('Update Fields', 'updateFields', CHANGES);

/** The supplier's own number under the field that the user says. @throws Blocked where it is no such field */
function ownNumber(values: IDataObject): IDataObject {
	const number = values[OWN_NUMBER];
	if (number === undefined) return {};
	const field = values[STORED_IN] ?? 'supplier_invoice_number';
	const known = SUPPLIER_NUMBER_FIELDS.find((name) => name === field);
	if (known !== undefined) return { [known]: String(number) };
	const detail = `"${String(field)}" cannot hold the supplier’s number`;
	throw new Blocked([problem('SETTINGS_INVALID', { field: STORED_IN, detail }, STORED_IN)]);
}

/** The fields that were filled, as Rackbeat is sent them. */
export const supplierInvoiceBody = (values: IDataObject, isChange: boolean): IDataObject => ({
	...sentBody(values, isChange ? CHANGES : FIELDS),
	...ownNumber(values),
});
