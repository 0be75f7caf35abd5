import { listVatTypes } from '../../../../services/dinero/vatTypes';
import { listFields, wantedRows } from '../../../operation/fields';
import { rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the VAT codes (momskoder) of the company with their rates as fractions */
export const getVatTypes: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many VAT types',
	description: 'Get the VAT codes (momskoder) of the company with their rates as fractions',
	properties: listFields,
	async execute({ functions, api }, itemIndex) {
		const rows = await listVatTypes(await api(itemIndex));
		return rows.slice(0, wantedRows(functions, itemIndex)).map((row) => ({ json: rawJson(row) }));
	},
};
