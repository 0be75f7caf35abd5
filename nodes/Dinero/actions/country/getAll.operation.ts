import { listCountries } from '../../../../services/dinero/countries';
import { listFields, wantedRows } from '../../../operation/fields';
import { rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the countries (lande) that contacts may have. */
export const getCountries: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many countries',
	description: 'Get the countries (lande) that contacts may have, with Danish and English names',
	properties: listFields,
	async execute({ functions, login }, itemIndex) {
		const rows = await listCountries(await login(itemIndex));
		return rows.slice(0, wantedRows(functions, itemIndex)).map((row) => ({ json: rawJson(row) }));
	},
};
