export type ServiceName = 'Dinero' | 'Rackbeat' | 'Roger';

export type ServiceErrorKind =
	| 'validation'
	| 'notFound'
	| 'deleted'
	| 'unauthorized'
	/** The sign-in of a user has ended; he must sign in again. */
	| 'signedOut'
	/** The login host does not know the client ID or its secret. */
	| 'clientRefused'
	/** The login does not reach the company. */
	| 'otherCompany'
	| 'forbidden'
	| 'noSubscription'
	| 'duplicate'
	| 'stale'
	| 'rateLimited'
	| 'temporary'
	| 'tooLarge'
	| 'refused'
	| 'outcomeUnknown';

/** One sentence of the service, with the property it speaks of; empty when it names none. */
export interface ServiceMessage {
	property: string;
	text: string;
	/** Where the service gives the same message in both. */
	language?: 'da' | 'en';
}

export interface ServiceErrorFacts {
	service: ServiceName;
	kind: ServiceErrorKind;
	/** 0 when no answer came. */
	status: number;
	/** The service's own number for the error. */
	code: number | null;
	messages: ServiceMessage[];
	method: string;
	path: string;
	/** The answer's text, at most 2000 characters, without logins. */
	raw: string;
	/** The reason code that a user is told, where the answer says more than its kind. */
	reason?: string;
	/** What fills the sentences of the reason. */
	details?: Readonly<Record<string, string | number>>;
	/** True where another item may well succeed, since the item itself chose the company. */
	onlyThisItem?: boolean;
}

const sentence = (facts: ServiceErrorFacts): string => {
	const texts = [...new Set(facts.messages.map(({ text }) => text))].join(' ');
	return `${facts.service} ${facts.method} ${facts.path}: ${texts || `HTTP ${facts.status}`}`;
};

/** A service answered with a refusal, or a read got no answer in all its tries. */
export class ServiceError extends Error {
	readonly service: ServiceName;
	readonly kind: ServiceErrorKind;
	readonly status: number;
	readonly code: number | null;
	readonly messages: ServiceMessage[];
	readonly method: string;
	readonly path: string;
	readonly raw: string;
	readonly reason: string | undefined;
	readonly details: Readonly<Record<string, string | number>>;
	readonly onlyThisItem: boolean;
	/** Symbolic codes such as `guidMustBeUnique`, wherever the answer held them. */
	readonly symbols: ReadonlySet<string>;

	constructor(facts: ServiceErrorFacts) {
		super(sentence(facts));
		this.name = 'ServiceError';
		this.service = facts.service;
		this.kind = facts.kind;
		this.status = facts.status;
		this.code = facts.code;
		this.messages = facts.messages;
		this.method = facts.method;
		this.path = facts.path;
		this.raw = facts.raw;
		this.reason = facts.reason;
		this.details = facts.details ?? {};
		this.onlyThisItem = facts.onlyThisItem ?? false;
		this.symbols = new Set(facts.messages.flatMap(({ property, text }) => [property, text]));
	}

	/** The same refusal, understood better; its reason code then follows from the kind. */
	understoodAs(
		kind: ServiceErrorKind,
		details: Readonly<Record<string, string | number>> = {},
		onlyThisItem = false,
	): ServiceError {
		const { service, status, code, messages, method, path, raw } = this;
		const facts = { service, status, code, messages, method, path, raw };
		return new ServiceError({ ...facts, kind, details, onlyThisItem });
	}

	/** Whether a symbolic code stands in the answer, alone or as a word of its text. */
	has(symbol: string): boolean {
		return this.symbols.has(symbol) || this.raw.split(/\W+/).includes(symbol);
	}
}

/** A write without a clear answer: it may or may not have been carried out. Look before creating again. */
export class OutcomeUnknown extends ServiceError {
	constructor(facts: Omit<ServiceErrorFacts, 'kind'>) {
		super({ ...facts, kind: 'outcomeUnknown' });
		this.name = 'OutcomeUnknown';
	}
}

/** An answer that the code relies on does not have the expected shape; nothing was made of it. */
export class ShapeDrift extends Error {
	constructor(
		readonly service: ServiceName,
		readonly path: string,
		readonly detail: string,
	) {
		super(`${service} ${path}: ${detail}`);
		this.name = 'ShapeDrift';
	}
}
