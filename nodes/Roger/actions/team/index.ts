import type { Resource } from '../../../operation/operation';
import type { RogerRun } from '../../rogerRun';
import { getAllTeams } from './getAll.operation';
import { getTeamOperation } from './get.operation';
import { getTeamModulesOperation } from './getModules.operation';

export const teamResource: Resource<RogerRun> = {
	value: 'team',
	name: 'Company',
	operations: [getAllTeams, getTeamOperation, getTeamModulesOperation],
};
