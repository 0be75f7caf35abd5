import { listInvoices } from '../../../../services/dinero/invoices';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import { salesFilters, salesQueryOf } from '../../fields/salesFilters';
import { rawJson } from '../../rows';
import { invoiceRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get invoices and drafts without their lines */
export const getInvoices: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many invoices',
	description: 'Get invoices and drafts without their lines',
	properties: [...listFields, simplifyField, salesFilters('invoices')],
	async execute({ functions, api }, itemIndex) {
		const query = salesQueryOf(functions, itemIndex);
		const rows = await listInvoices(await api(itemIndex), query, {
			limit: wantedRows(functions, itemIndex),
		});
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simple ? invoiceRow(row) : rawJson(row) }));
	},
};
