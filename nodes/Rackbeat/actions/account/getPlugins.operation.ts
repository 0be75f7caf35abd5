import type { ItemOperation } from '../../../operation/operation';
import { listPlugins } from '../../../../services/rackbeat/self';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

export const getPluginsOperation: ItemOperation<RackbeatRun> = {
	value: 'getPlugins',
	name: 'Get Plugins',
	action: 'Get installed plugins',
	description:
		'Get the apps installed in Rackbeat. An installed Dinero app would post every document a second time.',
	properties: [],
	async execute(run, itemIndex) {
		const plugins = await listPlugins(await run.api(itemIndex));
		return plugins.map((plugin) => ({ json: rawJson(plugin) }));
	},
};
