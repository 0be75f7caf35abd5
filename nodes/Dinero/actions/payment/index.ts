import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { addPaymentOperation } from './add.operation';
import { deletePaymentOperation } from './delete.operation';
import { getPayments } from './getAll.operation';
import { postPaymentOperation } from './post.operation';
import { refundPaymentOperation } from './refund.operation';

export const paymentResource: Resource<DineroRun> = {
	value: 'payment',
	name: 'Payment (Betaling)',
	operations: [
		postPaymentOperation,
		addPaymentOperation,
		deletePaymentOperation,
		getPayments,
		refundPaymentOperation,
	],
};
