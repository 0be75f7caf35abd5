import { getTeam } from '../../../../services/roger/teams';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { rawJson, teamRow } from '../../rows/registerRows';

export const getTeamOperation: ItemOperation<RogerRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get company',
	description:
		'Get one company; without Simplify with its modules, currency, owner and mail addresses',
	properties: [teamLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const team = await getTeam(await api(), chosen(functions, teamLocator, itemIndex));
		return {
			json: functions.getNodeParameter('simplify', itemIndex) ? teamRow(team) : rawJson(team),
		};
	},
};
