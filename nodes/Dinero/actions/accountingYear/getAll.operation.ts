import { listAccountingYears } from '../../../../services/dinero/accountingYears';
import { listFields, wantedRows } from '../../../operation/fields';
import { rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the accounting years (regnskabsår) of the company */
export const getAccountingYears: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many accounting years',
	description: 'Get the accounting years (regnskabsår) of the company',
	properties: listFields,
	async execute({ functions, api }, itemIndex) {
		const rows = await listAccountingYears(await api(itemIndex));
		return rows.slice(0, wantedRows(functions, itemIndex)).map((row) => ({ json: rawJson(row) }));
	},
};
