import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { getPluginsOperation } from './getPlugins.operation';
import { getSelfOperation } from './getSelf.operation';
import { getSettingOperation } from './getSetting.operation';
import { getSettingsOperation } from './getSettings.operation';
import { updateSettingOperation } from './updateSetting.operation';

export const accountResource: Resource<RackbeatRun> = {
	value: 'account',
	name: 'Account',
	operations: [
		getSelfOperation,
		getPluginsOperation,
		getSettingOperation,
		getSettingsOperation,
		updateSettingOperation,
	],
};
