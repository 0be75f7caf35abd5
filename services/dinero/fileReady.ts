import type { Call, Surroundings } from '../http/callApi';
import { ServiceError } from '../http/serviceError';

/** A call before its path is put together. */
interface Asked extends Pick<Call, 'method' | 'json'> {
	path: readonly string[];
}

/** So often a call is made that meets a file which is not there yet. */
const TRIES = 3;
const PAUSE_MS = 1_000;

const holdsFile = (json: unknown): boolean => /"FileGuid":"[^"]/.test(JSON.stringify(json) ?? '');

/** A voucher that was refused for its file; nothing was written, so it may be sent again. */
const refusedForFile = ({ json }: Asked, error: ServiceError): boolean =>
	error.kind === 'validation' &&
	error.messages.some(({ property }) => /(^|\.)FileGuid$/i.test(property)) &&
	holdsFile(json);

const unread = ({ method, path }: Asked, error: ServiceError): boolean =>
	error.kind === 'notFound' && method === 'GET' && path.length === 2 && path[0] === 'files';

/** The pause before the call is made again; null when the error is none of a file that is not ready. */
function pauseAfter(call: Asked, error: unknown, tries: number): number | null {
	const waits =
		tries < TRIES &&
		error instanceof ServiceError &&
		(refusedForFile(call, error) || unread(call, error));
	return waits ? tries * PAUSE_MS : null;
}

function orThrow(pause: number | null, error: unknown): number {
	if (pause === null) throw error;
	return pause;
}

/**
 * Makes a call again when it names a file that Dinero does not have ready: an uploaded file may take a
 * second before it can be used or read (source: Dinero OpenAPI). A form does not wait.
 */
export async function whenFileIsReady<Answer>(
	call: Asked,
	{ sleep, patience }: Surroundings,
	once: () => Promise<Answer>,
): Promise<Answer> {
	for (let tries = 1; ; tries += 1) {
		try {
			return await once();
		} catch (error) {
			const pause = patience === 'form' ? null : pauseAfter(call, error, tries);
			await sleep(orThrow(pause, error));
		}
	}
}
