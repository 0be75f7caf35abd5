import { sleep, type IDataObject } from 'n8n-workflow';
import { answersText } from '../../../bookkeeping/plan/answers';
import { isSupplierPlan, type Plan } from '../../../bookkeeping/plan/plan';
import { documentOf, postingOf } from '../../../bookkeeping/plan/planPosting';
import type { Evidence } from '../../../bookkeeping/posting/found';
import type { PostingResult } from '../../../bookkeeping/posting/result';
import { Blocked, problem, type Problem } from '../../../bookkeeping/reasons/problem';
import { parseReference } from '../../../bookkeeping/reference';
import type { DineroApi } from '../../../services/dinero/api';
import { DocumentStopped } from '../../operation/nodeError';
import { carryOut } from './carryOut';
import type { Paper } from './postingRun';
import { allKeys } from './resultKeys';

/** What identifies the document in every report, whatever became of it. */
export function planSummary(plan: Plan): IDataObject {
	const { document } = plan;
	const part = documentOf(plan);
	return {
		reference: plan.reference,
		organizationId: plan.organizationId,
		kind: document.kind,
		number: document.number,
		date: document.date,
		partner: document.partner,
		partnerNumber: document.partnerNumber,
		amount: document.amount,
		currency: document.currency,
		title: document.titleDa,
		hash: parseReference(part.reference)?.hash ?? '',
		generation: part.generation,
		answers: answersText(plan.answers),
	};
}

const asJson = (value: unknown): IDataObject[] => value as IDataObject[];

function resultJson(plan: Plan, result: PostingResult): IDataObject {
	const { steps, problems, outcome, voucherGuid, voucherNumber, mailUncertain } = result;
	const { voucherVersion, fileGuid, originalMissing } = result;
	return {
		...planSummary(plan),
		outcome,
		...allKeys(documentOf(plan).type, result),
		...{ voucherGuid, voucherNumber, mailUncertain },
		...{ voucherVersion, fileGuid, originalMissing },
		da: problems.map((each) => each.da).join(' '),
		en: problems.map((each) => each.en).join(' '),
		steps: asJson(steps),
		problems: asJson(problems),
	};
}

/** The print that was planned did not come along, so that a sheet was uploaded in its place. */
function lostPrint(plan: Plan, { steps }: PostingResult, isThere: boolean): Problem[] {
	const isWanted = isSupplierPlan(plan) && plan.print.state === 'attached' && !isThere;
	const isUploaded = steps.some(({ step, result }) => step === 'paper' && result === 'done now');
	if (!isWanted || !isUploaded) return [];
	return [problem('PRINT_LOST', { document: plan.document.titleDa })];
}

const notCarriedOut = (plan: Plan): IDataObject => ({
	...planSummary(plan),
	outcome: 'skipped',
	dryRun: true,
	da: 'Prøvekørsel: intet er skrevet i Dinero.',
	en: 'Dry run: nothing was written to Dinero.',
	steps: [],
	problems: [],
});

/**
 * Carries a whole plan out and reports step by step. A plan of a dry run is never carried out.
 * @throws Blocked (`WRONG_COMPANY`) before any call, DocumentStopped with the steps that were done
 */
export async function postPlan(
	api: DineroApi,
	plan: Plan,
	evidence: Evidence | null,
	paper?: () => Promise<Paper>,
): Promise<IDataObject> {
	if (api.organizationId !== plan.organizationId) {
		const companies = { planned: plan.organizationId, actual: api.organizationId };
		throw new Blocked([problem('WRONG_COMPANY', companies)]);
	}
	if (plan.dryRun) return notCarriedOut(plan);
	const result = await carryOut({
		api,
		posting: postingOf(plan),
		evidence,
		companyName: plan.companyName,
		source: `Rackbeat-konto ${plan.rackbeatAccount}`,
		held: plan.voucherProblem,
		now: () => Date.now(),
		sleep,
		...(paper && { paper }),
	});
	result.problems.push(...lostPrint(plan, result, paper !== undefined));
	const json = resultJson(plan, result);
	if (result.outcome !== 'failed' && result.outcome !== 'uncertain') return json;
	throw new DocumentStopped(
		result.problems.filter((each) => each.class !== 'notice'),
		json,
	);
}
