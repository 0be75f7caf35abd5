import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { PurchaseCreditNotePart } from '../../../bookkeeping/plan/purchaseParts';
import { dayField } from './amounts';
import { chosenKey, fileLocator, keyIn } from './locators';
import { purchaseVoucherLocator } from './purchaseLocators';
import { currencyField, currencyOf, guidKey, supplierLocator } from './purchaseForm';
import { purchaseLineFields, purchaseLines, type PurchaseLineInput } from './purchaseLines';

export const creditedPurchaseLocator: INodeProperties = {
	...purchaseVoucherLocator('creditNoteFor'),
	displayName: 'Credit Note For',
	description:
		'The purchase that is credited; left out the credit note stands alone. A cash purchase is credited by Generate Credit Note instead.',
	required: false,
};

/** The form of a purchase credit note. */
export const purchaseCreditNoteForm: INodeProperties[] = [
	supplierLocator,
	{
		displayName: 'Date (Bilagsdato)',
		name: 'date',
		type: 'dateTime',
		default: '',
		description: 'Danish calendar day; left empty it is today',
	},
	...purchaseLineFields,
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			creditedPurchaseLocator,
			currencyField,
			{
				...fileLocator(false),
				description: 'The paper; left out it is the file of the credited purchase',
			},
		],
	},
];

/** A purchase credit note as a form describes it. */
export type PurchaseCreditNoteInput = Pick<
	PurchaseCreditNotePart,
	'creditNoteFor' | 'fileGuid' | 'contactGuid' | 'date' | 'currency'
> & { lines: PurchaseLineInput[] };

/** The credit note as the form describes it; amounts are positive. @throws Blocked */
export function purchaseCreditNoteFromForm(
	functions: IExecuteFunctions,
	itemIndex: number,
): PurchaseCreditNoteInput {
	const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
	return {
		contactGuid: guidKey(chosenKey(functions, 'contact', itemIndex)),
		date: dayField(functions.getNodeParameter('date', itemIndex, '')),
		creditNoteFor: guidKey(keyIn(more['creditNoteFor'])),
		currency: currencyOf(more['currency']),
		fileGuid: keyIn(more['file']) || null,
		lines: purchaseLines(functions, itemIndex),
	};
}
