import type { OperationCase } from '../../../engine/operationCase';
import { DEMO_TEAM } from '../../../simulators/roger';
import { team } from '../roger';

const demo = { id: DEMO_TEAM, name: 'Frihjul Cykler ApS', vat: 'DK31000009' };

export const teamCases: OperationCase[] = [
	{
		resource: 'team',
		operation: 'getAll',
		parameters: { returnAll: true },
		request: 'GET /v1/teams',
		answer: demo,
	},
	{
		resource: 'team',
		operation: 'get',
		parameters: { team },
		request: 'GET /v1/teams/{teamId}',
		answer: demo,
	},
	{
		resource: 'team',
		operation: 'getModules',
		parameters: { team },
		request: 'GET /v1/teams/{teamId}/modules',
		answer: { team: DEMO_TEAM, approve: expect.any(Boolean), pay: expect.any(Boolean) },
	},
];
