import { problem, type Details, type Problem } from '../../bookkeeping/reasons/problem';
import { isReasonCode } from '../../bookkeeping/reasons/reasons';
import {
	ServiceError,
	ShapeDrift,
	type ServiceErrorKind,
	type ServiceMessage,
} from '../../services/http/serviceError';
import { documentWords } from './documentWords';

type Language = 'da' | 'en';

/** The messages in one language; of a property that the service words in neither, all. */
function inLanguage(messages: readonly ServiceMessage[], language: Language): ServiceMessage[] {
	const worded = new Set(
		messages.flatMap((each) => (each.language === language ? [each.property] : [])),
	);
	return messages.filter((each) => (worded.has(each.property) ? each.language === language : true));
}

/** The service's own words, each once and with its field; the last full stop is the sentence's. */
function words(error: ServiceError, language: Language): string {
	const texts = inLanguage(error.messages, language)
		.filter(({ text }) => text !== '')
		.map(({ property, text }) =>
			property === '' || property === text ? text : `${property}: ${text}`,
		)
		.map((text) => text.trim().replace(/\.$/, ''));
	return [...new Set(texts)].join('. ') || `HTTP ${error.status}`;
}

/** Everything that a sentence about a refused call may name. */
const detailsOf = (error: ServiceError): Details => ({
	service: error.service,
	detail: words(error, 'da'),
	detailEn: words(error, 'en'),
	...documentWords(error),
	...error.details,
});

/** The first field that the service names. */
const fieldOf = ({ messages }: ServiceError): string | undefined =>
	messages.find(({ property }) => property !== '')?.property;

const CODE_BY_KIND = {
	unauthorized: 'AUTH_EXPIRED',
	signedOut: 'SIGN_IN_AGAIN',
	clientRefused: 'CLIENT_REFUSED',
	otherCompany: 'COMPANY_NOT_REACHED',
	forbidden: 'NO_ACCESS',
	noSubscription: 'NO_PRO',
	rateLimited: 'RATE_LIMITED',
	temporary: 'SERVICE_DOWN',
} as const satisfies Partial<Record<ServiceErrorKind, string>>;

const isNamedKind = (kind: ServiceErrorKind): kind is keyof typeof CODE_BY_KIND =>
	Object.hasOwn(CODE_BY_KIND, kind);

function problemOfService(error: ServiceError): Problem {
	const details = detailsOf(error);
	if (error.kind === 'outcomeUnknown') {
		return problem('UNCERTAIN', { ...details, step: `${error.method} ${error.path}` });
	}
	if (error.reason !== undefined && isReasonCode(error.reason)) {
		return problem(error.reason, details, fieldOf(error));
	}
	if (isNamedKind(error.kind)) return problem(CODE_BY_KIND[error.kind], details);
	return problem('REFUSED', details, fieldOf(error));
}

/** Puts any error into the words of a bookkeeper; what we do not know is named as a defect. */
export function problemOf(error: unknown): Problem {
	if (error instanceof ShapeDrift) {
		return problem('SHAPE_DRIFT', { service: error.service, detail: error.detail });
	}
	if (error instanceof ServiceError) return problemOfService(error);
	return problem('UNEXPECTED', { detail: error instanceof Error ? error.message : String(error) });
}
