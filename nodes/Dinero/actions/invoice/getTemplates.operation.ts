import { listInvoiceTemplates } from '../../../../services/dinero/templates';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import { rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the layouts that sales documents can have */
export const getInvoiceTemplates: ItemOperation<DineroRun> = {
	value: 'getTemplates',
	name: 'Get Layouts',
	action: 'Get layouts of invoices',
	description: 'Get the layouts (templates) that invoices, credit notes and offers can have',
	properties: [...listFields, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const rows = await listInvoiceTemplates(await api(itemIndex));
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows.slice(0, wantedRows(functions, itemIndex) ?? rows.length).map((row) => ({
			json: simple
				? { id: row.Id, name: row.Name ?? null, isDefault: row.IsDefault ?? false }
				: rawJson(row),
		}));
	},
};
