import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { bookManualVoucherOperation } from './book.operation';
import { createManualVoucherOperation } from './create.operation';
import { deleteManualVoucherOperation } from './delete.operation';
import { getManualVoucherOperation } from './get.operation';
import { postManualVoucherOperation } from './post.operation';
import { updateManualVoucherOperation } from './update.operation';

export const manualVoucherResource: Resource<DineroRun> = {
	value: 'manualVoucher',
	name: 'Manual Voucher',
	operations: [
		postManualVoucherOperation,
		bookManualVoucherOperation,
		createManualVoucherOperation,
		deleteManualVoucherOperation,
		getManualVoucherOperation,
		updateManualVoucherOperation,
	],
};
