import { problem } from '../../bookkeeping/reasons/problem';
import { OutcomeUnknown, ServiceError } from '../../services/http/serviceError';
import { versionOf, type Versioned } from '../../services/dinero/versions';
import { DocumentStopped } from '../operation/nodeError';

type Outcome<Answer> = { answer: Answer } | { error: unknown };

const outcomeOf = async <Answer>(write: () => Promise<Answer>): Promise<Outcome<Answer>> =>
	await write().then(
		(answer) => ({ answer }),
		(error: unknown) => ({ error }),
	);

/**
 * Carries out a write whose result can be looked for under a key of our own: where the answer is lost,
 * what `look` finds stands in for it.
 * @throws whatever the write threw when nothing is found; a lost answer stays OutcomeUnknown
 */
export async function lookedFor<Answer>(
	write: () => Promise<Answer>,
	look: () => Promise<Answer | undefined>,
): Promise<Answer> {
	const outcome = await outcomeOf(write);
	if ('answer' in outcome) return outcome.answer;
	const found = outcome.error instanceof OutcomeUnknown ? await look() : undefined;
	if (found === undefined) throw outcome.error;
	return found;
}

/** What a read finds; undefined when Dinero has none. */
export async function orUndefined<Answer>(
	read: () => Promise<Answer>,
): Promise<Answer | undefined> {
	const outcome = await outcomeOf(read);
	if ('answer' in outcome) return outcome.answer;
	if (outcome.error instanceof ServiceError && outcome.error.kind === 'notFound') return undefined;
	throw outcome.error;
}

/**
 * Creates a sales document under a guid that we know. Where the answer is lost, empty or without a
 * version, the document is read; one that was created and cannot be read right now tells no version.
 * @throws whatever the creation threw; a lost answer stays OutcomeUnknown where nothing is found
 */
export async function createdUnderGuid<Made extends Versioned, Document extends Versioned>(
	create: () => Promise<Made>,
	read: () => Promise<Document>,
): Promise<Made | Document> {
	const made = await lookedFor<Made | Document>(create, () => orUndefined(read));
	if (versionOf(made) !== null) return made;
	const seen = await outcomeOf(read);
	return 'answer' in seen ? seen.answer : made;
}

const GONE = new Set<string>(['notFound', 'deleted']);

/**
 * Deletes a document. Where the answer is lost, one that cannot be read any more is deleted.
 * @throws whatever the deletion threw; a lost answer stays OutcomeUnknown where the document stands
 */
export async function deletedOnce(
	remove: () => Promise<void>,
	read: () => Promise<unknown>,
): Promise<void> {
	const outcome = await outcomeOf(remove);
	if ('answer' in outcome) return;
	const left = outcome.error instanceof OutcomeUnknown ? await outcomeOf(read) : { answer: true };
	const isGone = 'error' in left && left.error instanceof ServiceError && GONE.has(left.error.kind);
	if (!isGone) throw outcome.error;
}

const uncertain = ({ status, raw }: OutcomeUnknown, document: string): DocumentStopped =>
	new DocumentStopped([problem('MAIL_UNCERTAIN', { document })], {
		httpCode: status,
		raw,
		uncertain: true,
	});

/**
 * Sends something to a customer. Where no answer comes it may have left, so nothing here sends again:
 * a second mail is worse than a question.
 * @param document what is sent, such as "Faktura <guid>"
 * @throws DocumentStopped when it is not known whether it was sent
 */
export async function sentOnce<Answer>(
	document: string,
	send: () => Promise<Answer>,
): Promise<Answer> {
	const outcome = await outcomeOf(send);
	if ('answer' in outcome) return outcome.answer;
	throw outcome.error instanceof OutcomeUnknown
		? uncertain(outcome.error, document)
		: outcome.error;
}
