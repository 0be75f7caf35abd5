const RAW_LENGTH = 2_000;

/** Logins that a service or a proxy might echo; both forms are long and begin alike. */
const SECRETS = /\b(?:Bearer|Basic)\s+[\w.~+/-]+=*|\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

const decoded = (body: unknown): unknown =>
	body instanceof Uint8Array ? new TextDecoder().decode(body) : body;

/** Text of a body for an error: bytes decoded, logins blackened, cut to 2000 characters. */
export function bodyText(body: unknown): string {
	const content = decoded(body);
	const text = typeof content === 'string' ? content : (JSON.stringify(content) ?? '');
	return text.slice(0, RAW_LENGTH).replace(SECRETS, '***');
}

function jsonOr(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		// Cut or plain text; whoever reads it decides what that means.
		return text;
	}
}

/** JSON that arrived as text, as bytes or as JSON inside a JSON text is parsed; other text stays. */
export function parsedBody(body: unknown): unknown {
	const content = decoded(body);
	if (typeof content !== 'string' || !/^\s*(?:[[{"]|null\s*$)/.test(content)) return content;
	const parsed = jsonOr(content);
	const nested = typeof parsed === 'string' && /^\s*[[{]/.test(parsed);
	return nested ? jsonOr(parsed) : parsed;
}

/** Dinero answers some calls with 200, 201 or 204 and nothing (source: Dinero's list of statuses). */
export const isEmptyBody = (body: unknown): boolean =>
	body === undefined || body === null || (typeof body === 'string' && body.trim() === '');

/** A page of a proxy, a login or a brownout, where JSON was asked for. */
export const isWebPage = (body: unknown): boolean =>
	typeof body === 'string' && /^\s*<(?:!doctype|html|head|body)/i.test(body);
