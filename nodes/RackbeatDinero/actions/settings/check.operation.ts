import type { IDataObject } from 'n8n-workflow';
import { danishDayOf } from '../../../../bookkeeping/danishDay';
import { isBlocking, type Problem } from '../../../../bookkeeping/reasons/problem';
import { shortHash } from '../../../../bookkeeping/reference';
import { checkSettings } from '../../../../bookkeeping/settings/checkSettings';
import { withCogsSince } from '../../../../bookkeeping/settings/cogsSince';
import { parseSettingsText } from '../../../../bookkeeping/settings/parseSettings';
import { proposalFor, type ProposalSurroundings } from '../../../../bookkeeping/settings/proposals';
import type { RackbeatDineroSettings } from '../../../../bookkeeping/settings/rackbeatDinero';
import { valueAt } from '../../../../bookkeeping/settings/settingDefault';
import type { Choice } from '../../../../bookkeeping/settings/tableRows';
import { isAboutCredential, problemsOf } from '../../../operation/nodeError';
import type { ItemOperation, OutputItem } from '../../../operation/operation';
import { checkCompanies } from '../../facts/companies';
import type { BridgeRun } from '../../bridgeRun';
import { liveLists } from '../../settings/liveLists';
import { placed } from '../../settings/problemPlace';
import { realDocuments } from '../../settings/realDocuments';

const BLOCKED = 1;

const settingsKey = ({
	organizationId,
	rackbeatAccount: account,
}: RackbeatDineroSettings): string => `${organizationId}:${account}`;

/** What was found, each with what to choose instead where names leave one answer. */
type Finding = readonly [Problem, Choice | undefined];

async function compare(
	run: BridgeRun,
	itemIndex: number,
	settings: RackbeatDineroSettings,
): Promise<Finding[]> {
	await checkCompanies(run, itemIndex, settings);
	const rackbeat = await run.rackbeat(itemIndex);
	const lists = liveLists(await run.dinero(itemIndex), rackbeat, run.cache);
	const templates = await lists.templates();
	const around = {
		chart: await lists.chart(),
		vatTypes: await lists.vatTypes(),
		groups: await lists.groups(),
		units: await lists.units(),
		layouts: await lists.layouts(),
	};
	const found = checkSettings(settings, {
		...around,
		templates: templates.map(({ guid }) => guid),
		nativeAppActive: await lists.nativeAppActive(),
		documents: await realDocuments(rackbeat, run.cache, settings),
	});
	return found.map((each) => [each, proposalOf(each, settings, { ...around, templates })] as const);
}

/** Freight follows the goods it goes with, so its trade proposes nothing. */
function proposalOf(
	{ code, field = '' }: Problem,
	settings: RackbeatDineroSettings,
	around: ProposalSurroundings,
): Choice | undefined {
	if (code === 'TRADE_DIFFERS') return undefined;
	const proposal = proposalFor(field, around);
	return proposal?.value === String(valueAt(settings, field)) ? undefined : proposal;
}

function blockedItem(findings: readonly Finding[], settings?: RackbeatDineroSettings): OutputItem {
	const all = findings.map(([found, proposal]) => placed(found, proposal));
	const blocking = all.filter(({ class: kind }) => kind !== 'notice');
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

const alone = (problems: readonly Problem[]): Finding[] =>
	problems.map((found) => [found, undefined]);

const readyItem = (settings: RackbeatDineroSettings, notices: readonly Finding[]): OutputItem => ({
	json: {
		settingsKey: settingsKey(settings),
		organizationId: settings.organizationId,
		rackbeatAccount: settings.rackbeatAccount,
		version: settings.version,
		settings: JSON.stringify(settings),
		settingsHash: shortHash(settings),
		checkedAt: new Date().toISOString(),
		notices: notices.map(([found, proposal]) => placed(found, proposal)),
	},
});

/** The settings in use so far; what cannot be read any more counts as a first setup. */
const savedBefore = (value: unknown): RackbeatDineroSettings | null =>
	parseSettingsText(value).settings ?? null;

async function check(run: BridgeRun, itemIndex: number): Promise<OutputItem> {
	const value: unknown = run.functions.getNodeParameter('settings', itemIndex, null);
	const { settings, problems } = parseSettingsText(value);
	if (!settings) return blockedItem(alone(problems));
	const found = await compare(run, itemIndex, settings);
	if (found.some(([each]) => isBlocking(each))) return blockedItem(found, settings);
	const saved: unknown = run.functions.getNodeParameter('savedSettings', itemIndex, '');
	const today = danishDayOf(Date.now());
	return readyItem(withCogsSince(settings, savedBefore(saved), today), found);
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
		{
			displayName: 'Saved Settings',
			name: 'savedSettings',
			type: 'json',
			default: '',
			description:
				'The settings saved so far, if any. COGS that is switched on now starts today, unless a day is given.',
		},
	],
	async execute(run, itemIndex) {
		try {
			return await check(run, itemIndex);
		} catch (error) {
			if (isAboutCredential(error)) throw asItIs(error);
			return blockedItem(alone(problemsOf(error)));
		}
	},
};

/** A refused credential stops the run with one message; the runner words it. */
const asItIs = (error: unknown): unknown => error;
