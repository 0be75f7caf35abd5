import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';

const setting: IDataObject = { __rl: true, mode: 'identifier', value: 'stock_principle' };

const withPlugin = async ({ demo }: CaseWorld): Promise<IDataObject> => {
	await demo.rackbeat.reset({ plugins: [{ slug: 'dinero', name: 'Dinero', is_active: true }] });
	return {};
};

export const accountCases: OperationCase[] = [
	{
		resource: 'account',
		operation: 'getSelf',
		parameters: { simplify: true },
		request: 'GET /self',
		answer: { account: '2001', companyName: expect.stringMatching(/./) },
	},
	{
		resource: 'account',
		operation: 'getPlugins',
		prepare: withPlugin,
		request: 'GET /user-account-plugins',
		answer: { slug: 'dinero', is_active: true },
	},
	{
		resource: 'account',
		operation: 'getSettings',
		request: 'GET /settings',
		answer: { identifier: 'base_currency', value: 'DKK' },
	},
	{
		resource: 'account',
		operation: 'getSetting',
		parameters: { setting },
		request: 'GET /settings/{identifier}',
		answer: { identifier: 'stock_principle', value: 'average' },
	},
	{
		resource: 'account',
		operation: 'updateSetting',
		parameters: { setting, value: 'fifo' },
		request: 'PUT /settings/{identifier}',
		body: { value: 'fifo' },
		answer: { identifier: 'stock_principle', value: 'fifo' },
	},
];
