import { ServiceError } from '../../../services/http/serviceError';
import type { Outcome } from '../../operation/batchOutcome';
import { isAboutCredential } from '../../operation/nodeError';

/** What is sent for one input item. */
export interface Entry {
	itemIndex: number;
	/** Id of the ledger item, in lower case. */
	id: string;
}

/** An entry that was not carried out, and why. */
export interface Failed<Of extends Entry> {
	entry: Of;
	error: unknown;
}

export const failedOutcomes = (failed: ReadonlyArray<Failed<Entry>>): Outcome[] =>
	failed.map(({ entry: { itemIndex }, error }) => ({ itemIndex, error }));

export interface Sending<Of extends Entry> {
	/** The call for many. */
	send(some: readonly Of[]): Promise<void>;
	/** After a refusal: those that are still not done, as Dinero shows them. */
	undone(some: readonly Of[], error: ServiceError): Promise<readonly Of[]>;
	/** Whether the others are to be tried without the guilty one. */
	halves(error: ServiceError): boolean;
}

/** Refusals of what was sent; in all other cases a smaller call would fare no better. */
const ABOUT_CONTENT = new Set([
	'validation',
	'stale',
	'duplicate',
	'refused',
	'notFound',
	'deleted',
]);

export const isAboutContent = ({ kind }: ServiceError): boolean => ABOUT_CONTENT.has(kind);

function refusal(error: unknown): ServiceError {
	if (error instanceof ServiceError && !isAboutCredential(error)) return error;
	throw error;
}

async function refusalOf(work: () => Promise<void>): Promise<ServiceError | null> {
	try {
		await work();
		return null;
	} catch (error) {
		return refusal(error);
	}
}

/** Those that are left; null when Dinero cannot be asked just now. */
async function left<Of extends Entry>(
	some: readonly Of[],
	error: ServiceError,
	{ undone }: Sending<Of>,
): Promise<readonly Of[] | null> {
	try {
		return await undone(some, error);
	} catch (readError) {
		refusal(readError);
		return null;
	}
}

/**
 * Sends entries in one call. A refused call is read back, then halved until the guilty entry stands
 * alone, so that it does not stop the others.
 * @returns those that failed
 * @throws whatever concerns the login, or is no answer of the service
 */
export async function inHalves<Of extends Entry>(
	entries: readonly Of[],
	sending: Sending<Of>,
): Promise<Array<Failed<Of>>> {
	if (entries.length === 0) return [];
	const error = await refusalOf(() => sending.send(entries));
	if (error === null) return [];
	const rest = await left(entries, error, sending);
	const alone = entries.length === 1;
	if (rest === null || alone || !sending.halves(error)) {
		return (rest ?? entries).map((entry) => ({ entry, error }));
	}
	const half = rest.length === entries.length ? Math.ceil(rest.length / 2) : rest.length;
	const first = await inHalves(rest.slice(0, half), sending);
	return [...first, ...(await inHalves(rest.slice(half), sending))];
}
