import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { CHECK_WORDS } from '../../../bookkeeping/reconciliation/checkWords';
import {
	stateOf,
	type CheckResult,
	type Finding,
} from '../../../bookkeeping/reconciliation/finding';
import {
	countsOf,
	overallState,
	reconciliationPage,
	verdictOf,
	type PageFacts,
} from '../../../bookkeeping/reconciliation/page/page';
import { addressOf } from '../../../bookkeeping/reconciliation/page/rows';
import type { Reconciliation } from '../../../bookkeeping/reconciliation/reconcile';
import { actionWords, mendingOf, sentenceOf } from '../../../bookkeeping/reconciliation/sentences';
import type { OutputItem } from '../../operation/operation';

/** The binary field that holds the report. */
export const REPORT_BINARY = 'report';

const checkJson = (result: CheckResult): IDataObject => {
	const { check, off, leftCount, rightCount, left, right, difference, unexplained } = result;
	const { da, en } = CHECK_WORDS[check];
	return {
		...{ check, da, en, state: stateOf(result), off },
		...{ leftCount, left, rightCount, right, difference, unexplained },
		rows: result.findings.length,
	};
};

/** One row in flat fields; amounts in øre of DKK. */
function rowItem(finding: Finding, reconciliation: Reconciliation, facts: PageFacts): OutputItem {
	const { check, result, level, number, date, partner, dineroNumber } = finding;
	const { left, right, difference, action } = finding;
	const { to, settings } = reconciliation;
	const mending = mendingOf(finding);
	return {
		json: {
			...{ type: 'row', check, result, level, number, date, partner, dineroNumber },
			...{ left, right, difference, ...sentenceOf(finding) },
			checkDa: CHECK_WORDS[check].da,
			organizationId: settings.organizationId,
			action: action.kind,
			...{ actionDa: mending.da, actionEn: mending.en, button: actionWords(finding).da },
			...{ numbers: action.retransfer?.numbers ?? '', kind: action.retransfer?.kind ?? '' },
			link: addressOf(finding, { forms: facts.forms, to }),
		},
	};
}

async function summaryItem(
	functions: IExecuteFunctions,
	reconciliation: Reconciliation,
	facts: PageFacts,
): Promise<OutputItem> {
	const { from, to, settings, checks } = reconciliation;
	const html = reconciliationPage(reconciliation, facts);
	const state = overallState(reconciliation);
	const fileName = `afstemning-${settings.organizationId}-${from}-${to}.html`;
	const file = await functions.helpers.prepareBinaryData(Buffer.from(html), fileName, 'text/html');
	return {
		json: {
			...{ type: 'summary', state, agrees: state === 'green', ...countsOf(reconciliation) },
			...verdictOf(reconciliation),
			...{ from, to, organizationId: settings.organizationId, companyName: facts.companyName },
			rackbeatAccount: settings.rackbeatAccount,
			checks: checks.map(checkJson),
			html,
		},
		binary: { [REPORT_BINARY]: file },
	};
}

/** The summary with the report as page and file, and after it one item for each row. */
export async function reportItems(
	functions: IExecuteFunctions,
	reconciliation: Reconciliation,
	facts: PageFacts,
): Promise<OutputItem[]> {
	const findings = reconciliation.checks.flatMap((check) => check.findings);
	return [
		await summaryItem(functions, reconciliation, facts),
		...findings.map((finding) => rowItem(finding, reconciliation, facts)),
	];
}
