import type { INodeProperties } from 'n8n-workflow';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, invoiceLocator } from '../../fields/locators';
import {
	foreignAmountField,
	overpaymentField,
	paymentChoices,
	paymentDateField,
	paymentFromForm,
	paymentTextField,
	similarPaymentField,
} from '../../fields/paymentForm';
import { referenceField, referenceOf } from '../../fields/postFields';
import { depositAccountLocator } from '../../fields/purchaseForm';
import { postPayment } from './postPayment';

const amountField: INodeProperties = {
	displayName: 'Amount to Pay Back (DKK)',
	name: 'amount',
	type: 'number',
	required: true,
	default: 0,
	description: 'What the customer gets back, in kroner and above 0',
};

/** Registers money that went back to a customer; in Dinero it is a negative payment on the invoice. */
export const refundPaymentOperation: ItemOperation<DineroRun> = {
	value: 'refund',
	name: 'Refund',
	action: 'Refund a payment of an invoice',
	description:
		'Register money that went back to the customer of a paid invoice, as a negative payment on that invoice. Dinero sets a booked credit note off against its invoice by itself, so the refund belongs on the invoice too. No money is moved. Safe to repeat by its reference.',
	properties: [
		referenceField,
		invoiceLocator,
		amountField,
		depositAccountLocator(true, 'The bank or cash account that the money left'),
		paymentDateField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [overpaymentField, foreignAmountField, paymentTextField, similarPaymentField],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const reference = referenceOf(functions, itemIndex);
		const guid = chosenKey(functions, 'invoice', itemIndex);
		const payment = paymentFromForm(functions, itemIndex, { kind: 'invoice', guid }, -1);
		const choices = paymentChoices(functions, itemIndex);
		const titles = { titleDa: `Tilbagebetaling ${reference}`, titleEn: `Refund ${reference}` };
		const part = { type: 'payment' as const, ...payment, ...choices, reference };
		return { json: await postPayment(await api(itemIndex), part, titles) };
	},
};
