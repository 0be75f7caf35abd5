import { listFields, simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { PAYMENT_TERM } from '../../records/paymentTerm';
import { getManyShown } from '../../records/recordWork';

export const getAllPaymentTerms: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many payment terms',
	description: 'Get payment terms (betalingsbetingelser)',
	properties: [...listFields, simplifyField],
	execute: (run, itemIndex) => getManyShown(run, itemIndex, PAYMENT_TERM),
};
