import { problem, type Problem } from '../../bookkeeping/reasons/problem';
import { ServiceError, ShapeDrift, type ServiceErrorKind } from '../../services/http/serviceError';

const words = (error: ServiceError): string => {
	const texts = error.messages.map(({ property, text }) =>
		property ? `${property}: ${text}` : text,
	);
	return [...new Set(texts)].join(' ') || error.message;
};

type Translate = (error: ServiceError) => Problem;

const access: Translate = (error) => problem('AUTH_EXPIRED', { service: error.service });
const refused: Translate = (error) =>
	problem('REFUSED', { document: `${error.method} ${error.path}`, detail: words(error) });

const BY_KIND: Partial<Record<ServiceErrorKind, Translate>> = {
	unauthorized: access,
	forbidden: (error) => problem('NO_ACCESS', { service: error.service, detail: words(error) }),
	noSubscription: () => problem('NO_PRO'),
	rateLimited: (error) => problem('RATE_LIMITED', { service: error.service }),
	temporary: (error) =>
		problem('SERVICE_DOWN', { service: error.service, detail: `HTTP ${error.status}` }),
	outcomeUnknown: (error) =>
		problem('UNCERTAIN', { step: `${error.method} ${error.path}`, document: error.service }),
};

/** Puts any error into the words of a bookkeeper; what we do not know is named as a defect. */
export function problemOf(error: unknown): Problem {
	if (error instanceof ShapeDrift) {
		return problem('SHAPE_DRIFT', { service: error.service, detail: error.detail });
	}
	if (error instanceof ServiceError) return (BY_KIND[error.kind] ?? refused)(error);
	return problem('UNEXPECTED', { detail: error instanceof Error ? error.message : String(error) });
}
