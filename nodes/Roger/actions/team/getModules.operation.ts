import { getTeamModules } from '../../../../services/roger/teams';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

const MODULES = ['approve', 'integrate', 'pay', 'recognize', 'accrue'] as const;

export const getTeamModulesOperation: ItemOperation<RogerRun> = {
	value: 'getModules',
	name: 'Get Modules',
	action: 'Get modules of company',
	description: 'Get which parts of Roger the company uses: approval, integration, payment',
	properties: [teamLocator],
	async execute({ functions, api }, itemIndex) {
		const team = chosen(functions, teamLocator, itemIndex);
		const found = await getTeamModules(await api(), team);
		const flags = MODULES.map((name) => [name, found[name] === true] as const);
		return { json: { team, ...Object.fromEntries(flags) } };
	},
};
