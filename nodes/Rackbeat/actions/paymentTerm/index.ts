import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { createPaymentTermOperation } from './create.operation';
import { deletePaymentTermOperation } from './delete.operation';
import { getPaymentTermOperation } from './get.operation';
import { getAllPaymentTerms } from './getAll.operation';
import { updatePaymentTermOperation } from './update.operation';

export const paymentTermResource: Resource<RackbeatRun> = {
	value: 'paymentTerm',
	name: 'Payment Term',
	operations: [
		createPaymentTermOperation,
		deletePaymentTermOperation,
		getPaymentTermOperation,
		getAllPaymentTerms,
		updatePaymentTermOperation,
	],
};
