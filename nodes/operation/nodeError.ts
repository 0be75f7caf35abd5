import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type JsonObject,
} from 'n8n-workflow';
import { Blocked, type Problem } from '../../bookkeeping/reasons/problem';
import type { ReasonCode } from '../../bookkeeping/reasons/reasons';
import { OutcomeUnknown, ServiceError } from '../../services/http/serviceError';
import { isNodeApiError, isNodeOperationError } from './errorsOfN8n';
import { problemOf } from './problemOf';

/** Carried by an error that knows more than a sentence: the document, its steps, its problems. */
export class DocumentStopped extends Blocked {
	constructor(
		problems: readonly Problem[],
		readonly details: IDataObject,
	) {
		super(problems);
		this.name = 'DocumentStopped';
	}
}

/** True when every further call would be refused in the same way. */
export function isAboutCredential(error: unknown): boolean {
	if (error instanceof ServiceError && error.onlyThisItem) return false;
	return problemsOf(error).some((found) => found.class === 'access');
}

/** The problems behind any error, in sentences that a bookkeeper understands. */
export function problemsOf(error: unknown): readonly Problem[] {
	return error instanceof Blocked ? error.problems : [problemOf(error)];
}

const sentences = (problems: readonly Problem[], language: 'da' | 'en'): string =>
	problems.map((each) => each[language]).join(' ');

/** An error as item, for the error output: stable code, sentences, class, and what was done so far. */
export function errorDetails(error: unknown): IDataObject {
	const problems = problemsOf(error);
	return {
		error: sentences(problems, 'en'),
		code: problems[0]?.code,
		class: problems[0]?.class,
		da: sentences(problems, 'da'),
		en: sentences(problems, 'en'),
		problems: problems.map((each) => ({ ...each })),
		...(error instanceof ServiceError && serviceDetails(error)),
		...(error instanceof DocumentStopped && error.details),
	};
}

const serviceDetails = (error: ServiceError): IDataObject => ({
	httpCode: error.status,
	raw: error.raw,
	uncertain: error instanceof OutcomeUnknown,
});

type Failure = NonNullable<NodeApiError['failure']>;

/** What n8n makes of an error by itself: how long a poller rests, and whether somebody is called. */
const CAUSES: Readonly<Partial<Record<ReasonCode, Failure['cause']>>> = {
	RATE_LIMITED: 'rate-limited',
	SERVICE_DOWN: 'temporarily-unavailable',
	BROWNOUT: 'temporarily-unavailable',
	AUTH_EXPIRED: 'credential-invalid',
	SIGN_IN_AGAIN: 'credential-invalid',
	NOT_SIGNED_IN: 'credential-invalid',
	CLIENT_REFUSED: 'credential-invalid',
	COMPANY_NOT_REACHED: 'configuration-invalid',
	COMPANY_NOT_CHOSEN: 'configuration-invalid',
	WRONG_COMPANY: 'configuration-invalid',
	NO_PRO: 'configuration-invalid',
	SHAPE_DRIFT: 'node-defect',
	UNEXPECTED: 'node-defect',
};

function failureOf([first]: readonly Problem[]): { failure?: Failure } {
	const cause = first && CAUSES[first.code];
	return cause ? { failure: { cause } } : {};
}

/** The error that n8n shows: what happened as title, what to do and the service's words below. */
export function toNodeError(
	node: INode,
	error: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	if (isNodeApiError(error) || isNodeOperationError(error)) return error;
	const problems = problemsOf(error);
	const codes = [...new Set(problems.map((each) => each.code))].join(', ');
	const options = {
		message: sentences(problems, 'en'),
		description: `${sentences(problems, 'da')} [${codes}]`,
		...(itemIndex !== undefined && { itemIndex }),
		...failureOf(problems),
	};
	if (error instanceof ServiceError) {
		const body: JsonObject = { raw: error.raw, method: error.method, path: error.path };
		return new NodeApiError(node, body, { ...options, httpCode: String(error.status) });
	}
	return new NodeOperationError(node, options.message, options);
}
