import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import {
	overpaymentField,
	payableFields,
	payableOf,
	paymentChoices,
	paymentFields,
	paymentFromForm,
	similarPaymentField,
} from '../../fields/paymentForm';
import { referenceField, referenceOf } from '../../fields/postFields';
import { postPayment } from './postPayment';

/** Registers a payment exactly once, known by its reference. */
export const postPaymentOperation: ItemOperation<DineroRun> = {
	value: 'post',
	name: 'Post',
	action: 'Post payment',
	description:
		'Register a payment under a reference of your own. Safe to repeat: a payment that carries the reference already is compared and never made twice. Answers what was done.',
	properties: [
		referenceField,
		...payableFields,
		...paymentFields([overpaymentField, similarPaymentField]),
	],
	async execute({ functions, api }, itemIndex) {
		const reference = referenceOf(functions, itemIndex);
		const payment = paymentFromForm(functions, itemIndex, payableOf(functions, itemIndex));
		const choices = paymentChoices(functions, itemIndex);
		const titles = { titleDa: `Betaling ${reference}`, titleEn: `Payment ${reference}` };
		const part = { type: 'payment' as const, ...payment, ...choices, reference };
		return { json: await postPayment(await api(itemIndex), part, titles) };
	},
};
