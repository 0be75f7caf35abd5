import { ServiceError } from '../../../services/http/serviceError';

/** Nothing where Dinero has none under the guid, or has deleted it; any other error is thrown on. */
export function goneOrThrown(error: unknown): null {
	const isGone =
		error instanceof ServiceError && (error.kind === 'notFound' || error.kind === 'deleted');
	if (isGone) return null;
	throw error;
}
