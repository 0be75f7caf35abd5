import { listAllSales } from '../../../../services/dinero/sales';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import { salesFilters, salesQueryOf } from '../../fields/salesFilters';
import { utcSeconds } from '../../fields/times';
import { rawJson } from '../../rows';
import { saleRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get invoices and credit notes together; a heavy list */
export const getSales: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many sales',
	description:
		'Get invoices and credit notes together, without their lines. Dinero calls this list heavy: name the time since when they changed.',
	properties: [
		{
			displayName: 'Changed Since',
			name: 'changesSince',
			type: 'dateTime',
			default: '',
			description:
				'Only documents that were made or changed at or after this time; left empty, everything is read, which Dinero asks not to do often',
		},
		...listFields,
		simplifyField,
		salesFilters('documents', false),
	],
	async execute({ functions, api }, itemIndex) {
		const since = functions.getNodeParameter('changesSince', itemIndex, '') as string;
		const query = {
			...salesQueryOf(functions, itemIndex),
			...(since && { changesSince: utcSeconds(since) }),
		};
		const limit = wantedRows(functions, itemIndex);
		const rows = await listAllSales(await api(itemIndex), query, { limit });
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simple ? saleRow(row) : rawJson(row) }));
	},
};
