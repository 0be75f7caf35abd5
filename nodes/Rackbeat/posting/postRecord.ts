import type { IDataObject } from 'n8n-workflow';
import { linkPlan } from '../../../bookkeeping/initialSync/linkPlan';
import { recordSummary } from '../../../bookkeeping/initialSync/recordSummary';
import type { RecordPlan } from '../../../bookkeeping/initialSync/syncRecord';
import { isBlocking, type Problem } from '../../../bookkeeping/reasons/problem';
import { DocumentStopped, isAboutCredential, problemsOf } from '../../operation/nodeError';
import { carryOutRecord, type Done, type RecordWork } from './recordWork';

const sentences = (problems: readonly Problem[], language: 'da' | 'en'): string =>
	problems.map((each) => each[language]).join(' ');

const words = (problems: readonly Problem[]): IDataObject => ({
	da: sentences(problems, 'da'),
	en: sentences(problems, 'en'),
	problems: problems.map((each) => ({ ...each })),
});

const DRY_RUN = {
	da: 'Prøvekørsel: intet er skrevet i Rackbeat.',
	en: 'Dry run: nothing was written to Rackbeat.',
};

const notCarriedOut = (plan: RecordPlan): IDataObject => ({
	...recordSummary(plan, plan.number),
	outcome: 'skipped',
	result: 'unchanged',
	roles: plan.roles && { ...plan.roles },
	...DRY_RUN,
	problems: [],
	plan: null,
});

/** The record, so that whoever reads the failure knows which one it was. */
function stopped(plan: RecordPlan, error: unknown): unknown {
	if (isAboutCredential(error)) return error;
	const problems = problemsOf(error);
	const isUncertain = problems.some((each) => each.class === 'uncertain');
	const outcome = isUncertain ? 'uncertain' : 'failed';
	return new DocumentStopped(problems, {
		...recordSummary(plan, plan.number),
		outcome,
		result: outcome,
	});
}

function jsonOf(plan: RecordPlan, done: Done): IDataObject {
	const link = linkPlan(plan, done.number);
	const problems = [...done.problems, ...plan.notices];
	return {
		...recordSummary(plan, done.number),
		outcome: done.result === 'unchanged' ? 'unchanged' : 'posted',
		result: done.result,
		roles: plan.roles && { ...plan.roles },
		...words(problems),
		plan: link && { ...link },
	};
}

/**
 * Carries one planned record out and tells what became of it, with the plan of the link that is to be
 * written into Dinero next.
 * @throws DocumentStopped naming the record, ServiceError when the credential is refused
 */
export async function postRecord(work: RecordWork): Promise<IDataObject> {
	const { plan } = work;
	if (plan.dryRun) return notCarriedOut(plan);
	const done = await carryOutRecord(work).catch((error: unknown) => {
		throw stopped(plan, error);
	});
	const json = jsonOf(plan, done);
	if (!done.problems.some(isBlocking)) return json;
	throw new DocumentStopped(done.problems, { ...json, outcome: 'failed', result: 'failed' });
}
