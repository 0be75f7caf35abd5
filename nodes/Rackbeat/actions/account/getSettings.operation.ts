import type { ItemOperation } from '../../../operation/operation';
import { listSettings } from '../../../../services/rackbeat/settings';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

export const getSettingsOperation: ItemOperation<RackbeatRun> = {
	value: 'getSettings',
	name: 'Get Settings',
	action: 'Get settings of the account',
	description: 'Get all settings of the account (indstillinger) with their identifiers',
	properties: [],
	async execute(run, itemIndex) {
		const settings = await listSettings(await run.api(itemIndex));
		return settings.map((setting) => ({ json: rawJson(setting) }));
	},
};
