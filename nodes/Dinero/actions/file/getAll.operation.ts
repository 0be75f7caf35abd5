import { listFiles } from '../../../../services/dinero/files';
import { listFields, wantedRows } from '../../../operation/fields';
import { rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get uploaded files and the vouchers they are attached to */
export const getFiles: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many files',
	description: 'Get uploaded files and the vouchers they are attached to',
	properties: [
		...listFields,
		{
			displayName: 'Status',
			name: 'fileStatus',
			type: 'options',
			options: [
				{ name: 'All', value: 'All' },
				{ name: 'Unused', value: 'Unused' },
				{ name: 'Used', value: 'Used' },
			],
			default: 'All',
			description: 'Whether the file is attached to a voucher',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const fileStatus = functions.getNodeParameter('fileStatus', itemIndex) as
			| 'All'
			| 'Used'
			| 'Unused';
		const limit = wantedRows(functions, itemIndex);
		const rows = await listFiles(await api(itemIndex), { fileStatus }, { ...(limit && { limit }) });
		return rows.map((row) => ({ json: rawJson(row) }));
	},
};
