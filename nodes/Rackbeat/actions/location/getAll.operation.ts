import { childLocations, flatLocations } from '../../../../services/rackbeat/locations';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { locationLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { LOCATION } from '../../records/location';
import { chosenNumber, getManyShown, orNotThere, shownAs } from '../../records/recordWork';

export const getAllLocations: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many locations',
	description: 'Get locations (lagre og hylder)',
	properties: [
		{
			displayName: 'List',
			name: 'list',
			type: 'options',
			options: [
				{ name: 'All', value: 'all', description: 'As Rackbeat lists them' },
				{ name: 'Below a Location', value: 'children', description: 'Those right below one' },
				{ name: 'Flat', value: 'flat', description: 'The whole tree in one list' },
			],
			default: 'all',
			description: 'Which locations to get',
		},
		{ ...locationLocator, displayOptions: { show: { list: ['children'] } } },
		...listFields,
		simplifyField,
	],
	async execute(run, itemIndex) {
		const list = run.functions.getNodeParameter('list', itemIndex, 'all') as string;
		if (list === 'all') return await getManyShown(run, itemIndex, LOCATION);
		const api = await run.api(itemIndex);
		const paging = { limit: wantedRows(run.functions, itemIndex) };
		const above = list === 'children' ? chosenNumber(run, itemIndex, 'location') : '';
		const rows = await (list === 'flat'
			? flatLocations(api, paging)
			: orNotThere(childLocations(api, above, paging), LOCATION, above));
		return rows.map((row) => shownAs(run, itemIndex, LOCATION, row));
	},
};
