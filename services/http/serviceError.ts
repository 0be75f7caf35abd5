export type ServiceName = 'Dinero' | 'Rackbeat' | 'Roger';

export type ServiceErrorKind =
	| 'validation'
	| 'notFound'
	| 'deleted'
	| 'unauthorized'
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
}

const sentence = (facts: ServiceErrorFacts): string => {
	const texts = [...new Set(facts.messages.map(({ text }) => text))].join(' ');
	return `${facts.service} ${facts.method} ${facts.path}: ${texts || `HTTP ${facts.status}`}`;
};

/** A service answered with a refusal, or a read got no answer in all its tries. */
export class ServiceError extends Error implements ServiceErrorFacts {
	readonly service: ServiceName;
	readonly kind: ServiceErrorKind;
	readonly status: number;
	readonly code: number | null;
	readonly messages: ServiceMessage[];
	readonly method: string;
	readonly path: string;
	readonly raw: string;
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
		this.symbols = new Set(facts.messages.flatMap(({ property, text }) => [property, text]));
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
