import type { ItemOperation } from '../../../operation/operation';
import { updateSetting } from '../../../../services/rackbeat/settings';
import { settingLocator } from '../../locators';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

export const updateSettingOperation: ItemOperation<RackbeatRun> = {
	value: 'updateSetting',
	name: 'Update Setting',
	action: 'Update a setting of the account',
	description: 'Change a setting of the account for everybody who works in it',
	properties: [
		settingLocator,
		{
			displayName: 'Value',
			name: 'value',
			type: 'string',
			default: '',
			description: 'The new value; true, false and numbers are sent as such',
		},
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const key = functions.getNodeParameter('setting', itemIndex, '', { extractValue: true });
		const value = functions.getNodeParameter('value', itemIndex) as string;
		const sent = /^(true|false|-?\d+(\.\d+)?)$/.test(value)
			? (JSON.parse(value) as unknown)
			: value;
		return { json: rawJson(await updateSetting(await run.api(itemIndex), String(key), sent)) };
	},
};
