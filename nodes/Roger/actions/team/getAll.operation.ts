import { listTeams } from '../../../../services/roger/teams';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { RogerRun } from '../../rogerRun';
import { rawJson, teamRow } from '../../rows/registerRows';

export const getAllTeams: ItemOperation<RogerRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many companies',
	description: 'Get the companies (firmaer) that the sign-in reaches',
	properties: [...listFields, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const teams = await listTeams(await api());
		const show = functions.getNodeParameter('simplify', itemIndex) ? teamRow : rawJson;
		return teams.slice(0, wantedRows(functions, itemIndex)).map((team) => ({ json: show(team) }));
	},
};
