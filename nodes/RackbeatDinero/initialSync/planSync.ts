import type { IDataObject } from 'n8n-workflow';
import { planInitialSync } from '../../../bookkeeping/initialSync/planInitialSync';
import { leftSummary, recordSummary } from '../../../bookkeeping/initialSync/recordSummary';
import {
	recordPlan,
	type LeftRecord,
	type RecordPlan,
} from '../../../bookkeeping/initialSync/syncRecord';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { shortHash } from '../../../bookkeeping/reference';
import type { OutputItem } from '../../operation/operation';
import type { BridgeRun } from '../bridgeRun';
import { checkCompanies } from '../facts/companies';
import { companyName } from '../facts/companyName';
import { readSettings } from '../facts/savedSettings';
import { readContacts, readProducts } from './readDinero';
import { readRackbeat } from './readRackbeat';
import { readEvidence } from './evidence';
import { readBoxes, readChoices } from './syncFields';

export const BLOCKED = 1;

const RESULTS = { create: 'created', link: 'linked', unchanged: 'unchanged' } as const;

function readyItem(plan: RecordPlan): OutputItem {
	const { action, notices, dryRun } = plan;
	const json: IDataObject = {
		...recordSummary(plan, plan.number),
		action,
		result: RESULTS[action],
		dryRun,
		roles: plan.roles && { ...plan.roles },
		da: notices.map(({ da }) => da).join(' '),
		en: notices.map(({ en }) => en).join(' '),
		problems: notices.map((each) => ({ ...each })),
		plan: { ...plan },
	};
	return { json };
}

/** A record that stays where it is. A conflict has failed; the others were left out on purpose. */
function leftItem(left: LeftRecord, organizationId: number, dryRun: boolean): OutputItem {
	const { problem: found, outcome } = left;
	return {
		output: BLOCKED,
		json: {
			...leftSummary(left, organizationId),
			outcome: outcome === 'conflict' ? 'failed' : 'skipped',
			result: outcome,
			step: 'plan',
			dryRun,
			code: found.code,
			class: found.class,
			da: found.da,
			en: found.en,
			message: found.en,
			problems: [{ ...found }],
		},
	};
}

/**
 * Reads both systems and plans each record of the ticked boxes.
 * @throws Blocked (`NOTHING_TICKED`, settings and company problems)
 */
export async function planSync(run: BridgeRun, itemIndex: number): Promise<OutputItem[]> {
	const { functions } = run;
	const settings = readSettings(functions.getNodeParameter('settings', itemIndex));
	await checkCompanies(run, itemIndex, settings);
	const boxes = readBoxes(functions, itemIndex);
	if (!Object.values(boxes).includes(true)) throw new Blocked([problem('NOTHING_TICKED')]);
	const { rackbeatAccount, organizationId } = settings;
	const dinero = await run.dinero(itemIndex);
	const found = planInitialSync({
		boxes,
		contacts: await readContacts(
			dinero,
			boxes,
			rackbeatAccount,
			readEvidence(functions, itemIndex),
		),
		products: await readProducts(dinero, boxes),
		rackbeat: await readRackbeat(await run.rackbeat(itemIndex), boxes),
		choices: readChoices(functions, itemIndex),
		settings,
	});
	const dryRun =
		functions.getNodeParameter('preview', itemIndex, true) !== false || settings.dryRun;
	const frame = {
		organizationId,
		companyName: await companyName(dinero, run.cache),
		rackbeatAccount,
		settingsHash: shortHash(settings),
		dryRun,
	};
	if (found.records.length + found.left.length === 0) {
		throw new Blocked([problem('NOTHING_TO_SYNC')]);
	}
	return [
		...found.records.map((record) => readyItem(recordPlan(record, frame))),
		...found.left.map((left) => leftItem(left, organizationId, dryRun)),
	];
}
