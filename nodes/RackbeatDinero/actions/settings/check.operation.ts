import type { IDataObject } from 'n8n-workflow';
import { isBlocking, type Problem } from '../../../../bookkeeping/reasons/problem';
import { shortHash } from '../../../../bookkeeping/reference';
import { checkSettings } from '../../../../bookkeeping/settings/checkSettings';
import { parseSettingsText } from '../../../../bookkeeping/settings/parseSettings';
import type { RackbeatDineroSettings } from '../../../../bookkeeping/settings/rackbeatDinero';
import { isAboutCredential, problemsOf } from '../../../operation/nodeError';
import type { ItemOperation, OutputItem } from '../../../operation/operation';
import { checkCompanies } from '../../facts/companies';
import type { BridgeRun } from '../../bridgeRun';
import { liveLists } from '../../settings/liveLists';
import { placed } from '../../settings/problemPlace';

const BLOCKED = 1;

const settingsKey = ({
	organizationId,
	rackbeatAccount: account,
}: RackbeatDineroSettings): string => `${organizationId}:${account}`;

async function compare(
	run: BridgeRun,
	itemIndex: number,
	settings: RackbeatDineroSettings,
): Promise<Problem[]> {
	await checkCompanies(run, itemIndex, settings);
	const lists = liveLists(await run.dinero(itemIndex), await run.rackbeat(itemIndex), run.cache);
	const templates = await lists.templates();
	return checkSettings(settings, {
		chart: await lists.chart(),
		vatTypes: await lists.vatTypes(),
		templates: templates.map(({ guid }) => guid),
		groups: await lists.groups(),
		units: await lists.units(),
		layouts: await lists.layouts(),
		nativeAppActive: await lists.nativeAppActive(),
	});
}

function blockedItem(problems: readonly Problem[], settings?: RackbeatDineroSettings): OutputItem {
	const all = problems.map(placed);
	const blocking = problems.filter(isBlocking).map(placed);
	const company: IDataObject = settings
		? {
				settingsKey: settingsKey(settings),
				organizationId: settings.organizationId,
				rackbeatAccount: settings.rackbeatAccount,
			}
		: {};
	return {
		output: BLOCKED,
		json: {
			outcome: 'refused',
			...company,
			code: blocking[0]?.code,
			class: blocking[0]?.class,
			da: blocking.map(({ da }) => da).join('\n'),
			en: blocking.map(({ en }) => en).join('\n'),
			problems: all,
		},
	};
}

const readyItem = (settings: RackbeatDineroSettings, notices: readonly Problem[]): OutputItem => ({
	json: {
		settingsKey: settingsKey(settings),
		organizationId: settings.organizationId,
		rackbeatAccount: settings.rackbeatAccount,
		version: settings.version,
		settings: JSON.stringify(settings),
		settingsHash: shortHash(settings),
		checkedAt: new Date().toISOString(),
		notices: notices.map(placed),
	},
});

async function check(run: BridgeRun, itemIndex: number): Promise<OutputItem> {
	const value: unknown = run.functions.getNodeParameter('settings', itemIndex, null);
	const { settings, problems } = parseSettingsText(value);
	if (!settings) return blockedItem(problems);
	const found = await compare(run, itemIndex, settings);
	return found.some(isBlocking) ? blockedItem(found, settings) : readyItem(settings, found);
}

export const checkSettingsOperation: ItemOperation<BridgeRun> = {
	value: 'check',
	name: 'Check Settings',
	action: 'Check settings',
	description:
		'Compare the settings with both systems and name everything that is wrong at once. Writes nothing.',
	properties: [
		{
			displayName: 'Settings',
			name: 'settings',
			type: 'json',
			required: true,
			default: '={{ $json.settings }}',
			description: 'The settings as Define Settings gave them, as object or JSON text',
		},
	],
	async execute(run, itemIndex) {
		try {
			return await check(run, itemIndex);
		} catch (error) {
			if (isAboutCredential(error)) throw asItIs(error);
			return blockedItem(problemsOf(error));
		}
	},
};

/** A refused credential stops the run with one message; the runner words it. */
const asItIs = (error: unknown): unknown => error;
