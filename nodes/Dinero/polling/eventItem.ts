import type { IDataObject } from 'n8n-workflow';
import { isAboutCredential, problemsOf } from '../../operation/nodeError';
import { ServiceError } from '../../../services/http/serviceError';
import { rawJson } from '../rows';
import type { DineroEvent, DineroPolling } from './dineroEvent';

/** Trouble that the next poll may well not meet; the rest belongs to the document. */
const isOfTheMoment = (error: unknown): boolean =>
	isAboutCredential(error) || (error instanceof ServiceError && error.kind === 'rateLimited');

/** One document that cannot be read must neither hold up the others nor be silent. */
function unread(error: unknown): IDataObject {
	if (isOfTheMoment(error)) throw error;
	const [problem] = problemsOf(error);
	return { document: null, documentProblem: { ...problem } };
}

/** The whole document; null when it is gone, and why when it alone cannot be read. */
async function readDocument<Found>(
	{ api }: DineroPolling,
	event: DineroEvent<Found>,
	found: Found,
): Promise<IDataObject> {
	const reading = event.document?.(api, found) ?? Promise.resolve(null);
	return await reading
		.then((document) => ({ document: document && rawJson(document) }))
		.catch(unread);
}

/** What is handed on: the event, the company, and the row in few words or as it came. */
export async function eventItem<Found extends object>(
	context: DineroPolling,
	event: DineroEvent<Found>,
	found: Found,
	simple: (found: Found) => IDataObject,
): Promise<IDataObject> {
	return {
		event: event.value,
		organizationId: context.api.organizationId,
		...(context.simplify ? simple(found) : rawJson(found)),
		...(context.fullDocument && event.document && (await readDocument(context, event, found))),
	};
}
