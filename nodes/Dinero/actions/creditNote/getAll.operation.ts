import { listCreditNotes } from '../../../../services/dinero/creditNotes';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import { salesFilters, salesQueryOf } from '../../fields/salesFilters';
import { rawJson } from '../../rows';
import { creditNoteRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get credit notes and drafts without their lines */
export const getCreditNotes: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many credit notes',
	description:
		'Get credit notes and drafts without their lines; the list does not name the invoices that they credit',
	properties: [...listFields, simplifyField, salesFilters('credit notes')],
	async execute({ functions, api }, itemIndex) {
		const query = salesQueryOf(functions, itemIndex);
		const rows = await listCreditNotes(await api(itemIndex), query, {
			limit: wantedRows(functions, itemIndex),
		});
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simple ? creditNoteRow(row) : rawJson(row) }));
	},
};
