import { createHash } from 'node:crypto';
import { v5 } from '../vendor/uuid';

export const SOURCES = ['rackbeat', 'roger'] as const;
export type Source = (typeof SOURCES)[number];

export const KINDS = [
	'customer',
	'supplier',
	'product',
	'customer-invoice',
	'customer-credit-note',
	'cogs',
	'supplier-invoice',
	'supplier-credit-note',
	'stock-value',
	'bill',
	'payment',
] as const;
export type Kind = (typeof KINDS)[number];

/** Where a document came from: one per intended document, the same after any crash or new install. */
export interface Reference {
	source: Source;
	/** Rackbeat account number or Roger team id. */
	account: string;
	kind: Kind;
	/** The document's number or id at its source. */
	number: string;
	/** First 8 hex digits of the content hash; absent where content may change, as on contacts. */
	hash?: string;
}

/** Dinero keeps at most 128 characters (source: Dinero OpenAPI, ExternalReference). */
const MAX_LENGTH = 128;
const PATTERN = /^(rackbeat|roger):([^:;]+):([a-z-]+):([^;]+?)(?:;h=([0-9a-f]{8}))?$/;
/** The hash at the end of a reference of ours. */
const HASH = /;h=[0-9a-f]{8}$/;
const NAMESPACE = 'b0b5ff6c-5f0b-5c0e-9d43-2f8a4a3c7e11';

/** Says that a reference cannot be written; `part` names what is wrong. */
export class BadReference extends Error {
	constructor(
		readonly part: string,
		detail: string,
	) {
		super(`${part}: ${detail}`);
		this.name = 'BadReference';
	}
}

/**
 * The reference as it stands in Dinero's ExternalReference.
 * @throws BadReference when a part is empty, holds `:` or `;`, or the text passes 128 characters.
 */
export function referenceText(reference: Reference): string {
	const { source, account, kind, number, hash } = reference;
	if (!/^[^:;]+$/.test(account)) throw new BadReference('account', `"${account}" cannot be used`);
	if (!/^[^;]+$/.test(number)) throw new BadReference('number', `"${number}" cannot be used`);
	const text = `${source}:${account}:${kind}:${number}${hash ? `;h=${hash}` : ''}`;
	if (text.length > MAX_LENGTH) throw new BadReference('number', 'the reference is too long');
	return text;
}

/** Whether two texts name the same document, whatever its content was when each was written. */
export const namesSame = (one: string, other: string): boolean =>
	one.replace(HASH, '') === other.replace(HASH, '');

/** The reference without its content hash: what names the document itself. */
export const referenceKey = (reference: Reference): string =>
	referenceText({ ...reference, hash: undefined });

/** Reads a reference of ours; undefined when the text is somebody else's. */
export function parseReference(text: string | null | undefined): Reference | undefined {
	const match = PATTERN.exec(text ?? '');
	const kind = KINDS.find((known) => known === match?.[3]);
	const source = SOURCES.find((known) => known === match?.[1]);
	if (!match || !kind || !source || !match[2] || !match[4]) return undefined;
	return { source, account: match[2], kind, number: match[4], ...(match[5] && { hash: match[5] }) };
}

/**
 * Our own guid of a document in one Dinero company. The same document always gets the same guid, so
 * Dinero itself refuses a double. `generation` rises only on an explicit yes after a deletion, since
 * a deleted guid stays burnt in Dinero.
 */
export function ownGuid(organizationId: number, reference: Reference, generation = 1): string {
	return ownGuidOf(organizationId, referenceKey(reference), generation);
}

/** The same for a reference of the user's own making. */
export const ownGuidOf = (organizationId: number, reference: string, generation: number): string =>
	v5(`${organizationId}|${reference}|${generation}`, NAMESPACE);

/** Canonical JSON: keys sorted, so that equal content has one text. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const entries = Object.entries(value)
		.filter(([, field]) => field !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

/** SHA-256 of the canonical JSON, hexadecimal. */
export const contentHash = (value: unknown): string =>
	createHash('sha256').update(canonical(value)).digest('hex');

/** The 8 hex digits that a reference carries. */
export const shortHash = (value: unknown): string => contentHash(value).slice(0, 8);
