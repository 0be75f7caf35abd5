import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { ItemOperation } from '../../../operation/operation';
import { getSetting } from '../../../../services/rackbeat/settings';
import { settingLocator } from '../../locators';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

export const getSettingOperation: ItemOperation<RackbeatRun> = {
	value: 'getSetting',
	name: 'Get Setting',
	action: 'Get one setting of the account',
	description: 'Get one setting of the account by its identifier',
	properties: [settingLocator],
	async execute(run, itemIndex) {
		const { functions } = run;
		const wanted = functions.getNodeParameter('setting', itemIndex, '', { extractValue: true });
		const setting = await getSetting(await run.api(itemIndex), String(wanted));
		if (!setting) {
			const words = { what: `Indstilling ${String(wanted)}`, whatEn: `Setting ${String(wanted)}` };
			throw new Blocked([problem('NOT_IN_RACKBEAT', words, 'setting')]);
		}
		return { json: rawJson(setting) };
	},
};
