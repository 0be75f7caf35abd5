import { Blocked } from '../../../../bookkeeping/reasons/problem';
import { shortHash } from '../../../../bookkeeping/reference';
import { SETTINGS_VERSION } from '../../../../bookkeeping/settings/migrateSettings';
import { parseSettings } from '../../../../bookkeeping/settings/parseSettings';
import type { ItemOperation } from '../../../operation/operation';
import { rackbeatAccount } from '../../../Rackbeat/rackbeatRun';
import type { BridgeRun } from '../../bridgeRun';
import { liveLists } from '../../settings/liveLists';
import { put, readForm, type FormContent } from '../../settings/readForm';
import { SETTINGS_FORM } from '../../settings/settingsForm';
import { suggestions } from '../../settings/tables';

/** Tables whose names speak for themselves; accounts are never guessed. */
const SUGGESTED = ['units.byUnit', 'layouts'];

/** A table that nobody opened takes the suggestions that opening it would have filled in. */
async function fillUntouched(
	run: BridgeRun,
	itemIndex: number,
	{ settings, untouched }: FormContent,
): Promise<void> {
	const paths = SUGGESTED.filter((path) => untouched.has(path));
	if (paths.length === 0) return;
	const lists = liveLists(await run.dinero(itemIndex), await run.rackbeat(itemIndex), run.cache);
	for (const path of paths) put(settings, path, await suggestions(path, lists));
}

export const defineSettings: ItemOperation<BridgeRun> = {
	value: 'define',
	name: 'Define Settings',
	action: 'Define settings',
	description:
		'The settings page: accounts, product groups, units and layouts, live from Dinero and Rackbeat. Writes nothing.',
	properties: SETTINGS_FORM,
	async execute(run, itemIndex) {
		const content = readForm(run.functions, itemIndex);
		await fillUntouched(run, itemIndex, content);
		const { organizationId } = await run.dinero(itemIndex);
		const account = await rackbeatAccount(await run.rackbeat(itemIndex), run.cache);
		const given = { version: SETTINGS_VERSION, organizationId, rackbeatAccount: account };
		const { settings, problems } = parseSettings({ ...content.settings, ...given });
		// The form is in front of the user, so it stops in red instead of sending a half-filled page on.
		if (!settings) throw new Blocked(problems);
		return {
			json: {
				settings,
				settingsHash: shortHash(settings),
				organizationId,
				rackbeatAccount: account,
			},
		};
	},
};
