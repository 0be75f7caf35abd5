import type { Resource } from '../../operation/operation';
import { checkSettingsOperation } from '../actions/settings/check.operation';
import { defineSettings } from '../actions/settings/define.operation';
import type { BridgeRun } from '../bridgeRun';

/** The settings page and its check. */
export const settingsResource: Resource<BridgeRun> = {
	value: 'settings',
	name: 'Settings',
	operations: [defineSettings, checkSettingsOperation],
};
