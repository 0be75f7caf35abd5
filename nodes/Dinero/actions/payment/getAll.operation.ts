import { listPayments } from '../../../../services/dinero/payments';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { payableFields, payableOf } from '../../fields/paymentForm';
import { rawJson } from '../../rows';
import { paymentRow } from './paymentRow';

/** Get the payments of a document. */
export const getPayments: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many payments',
	description:
		'Get the payments of an invoice, a credit note or a purchase, and what other vouchers set off',
	properties: [...payableFields, ...listFields, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const { kind, guid } = payableOf(functions, itemIndex);
		const { payments } = await listPayments(await api(itemIndex), kind, guid);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return payments
			.slice(0, wantedRows(functions, itemIndex))
			.map((payment) => ({ json: simple ? paymentRow(payment, guid) : rawJson(payment) }));
	},
};
