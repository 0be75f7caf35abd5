import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { EDocumentBody, PaymentMeans } from '../../../services/dinero/mailouts';

/** How the customer is to pay an electronic document. */
export const paymentMeansField: INodeProperties = {
	displayName: 'Payment Means',
	name: 'paymentMeans',
	type: 'options',
	options: [
		{ name: 'Domestic (Indenlandsk Overførsel)', value: 'Domestic' },
		{ name: 'FIK (Indbetalingskort)', value: 'FIK' },
		{ name: 'International', value: 'International' },
	],
	default: 'Domestic',
	description: 'How the customer is told to pay',
};

const attentionOption: INodeProperties = {
	displayName: 'Attention',
	name: 'attPerson',
	type: 'string',
	default: '',
	description: 'Person at the customer; left out, the contact’s own',
};

const eanOption: INodeProperties = {
	displayName: 'Receiver’s EAN Number',
	name: 'receiverEanNumber',
	type: 'string',
	default: '',
	description: 'Thirteen digits; left out, the number of the contact',
};

const orderOption: INodeProperties = {
	displayName: 'Order Reference',
	name: 'orderReference',
	type: 'string',
	default: '',
	description: 'The customer’s order or requisition number (rekvisitionsnummer)',
};

const optionsOf = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options,
});

/** The form of an electronic invoice or credit note. */
export const electronicFields: INodeProperties[] = [
	paymentMeansField,
	optionsOf([attentionOption, orderOption]),
];

/** The form of an electronic reminder. */
export const electronicReminderFields: INodeProperties[] = [
	paymentMeansField,
	optionsOf([attentionOption, eanOption]),
];

const meansOf = (functions: IExecuteFunctions, itemIndex: number): PaymentMeans =>
	functions.getNodeParameter('paymentMeans', itemIndex) as PaymentMeans;

const optionsSet = (functions: IExecuteFunctions, itemIndex: number): IDataObject =>
	functions.getNodeParameter('options', itemIndex, {}) as IDataObject;

const textOf = (value: unknown): string | null =>
	value === undefined || value === null || value === '' ? null : String(value);

/** The electronic invoice or credit note as the form says. */
export function electronicBody(functions: IExecuteFunctions, itemIndex: number): EDocumentBody {
	const set = optionsSet(functions, itemIndex);
	return {
		PaymentMeanEnum: meansOf(functions, itemIndex),
		OrderReference: textOf(set['orderReference']),
		AttPerson: textOf(set['attPerson']),
	};
}

/** The electronic reminder as the form says. */
export function electronicReminderBody(functions: IExecuteFunctions, itemIndex: number) {
	const set = optionsSet(functions, itemIndex);
	return {
		PaymentMeanEnum: meansOf(functions, itemIndex),
		AttPerson: textOf(set['attPerson']),
		ReceiverEanNumber: textOf(set['receiverEanNumber']),
	};
}
