import { callApi, checkedBaseUrl, type Call, type ServiceRules } from '../http/callApi';
import type { HttpResponse } from '../http/http';
import { ServiceError, ShapeDrift } from '../http/serviceError';
import { rogerRules, type RogerApi } from './api';
import { getExpense, type RogerAttachment, type RogerExpense } from './expenses';

/** A file as it came. */
export interface RogerFile {
	bytes: Uint8Array;
	mimeType: string;
	fileName: string;
}

export interface AddedAttachments {
	attachments: Array<{ bytes: string }>;
	/** Makes the file the document's main one. */
	replaceMainAttachment: boolean;
	/** Puts all files into one PDF. */
	generateUnifiedAttachment: boolean;
	/** The same without the main one. */
	generateUnifiedAttachmentWithoutMain: boolean;
}

export const addAttachments = (
	api: RogerApi,
	expenseId: string,
	fields: AddedAttachments,
): Promise<void> =>
	api.send({
		method: 'POST',
		path: ['v2', 'expenses', expenseId, 'attachments'],
		json: { ...fields, receive: 'API' },
	});

/** The document's own paper: the original one, else the first. */
export function mainAttachment({ attachments }: RogerExpense): RogerAttachment | undefined {
	const all = attachments ?? [];
	return all.find(({ isOriginal }) => isOriginal === true) ?? all[0];
}

/** Roger's links run out; then the document is read again for a fresh one. */
const RAN_OUT = [400, 403, 404, 410];

const asBytes = (body: unknown): Uint8Array =>
	body instanceof Uint8Array ? body : new TextEncoder().encode(String(body ?? ''));

const EXTENSIONS: Readonly<Record<string, string>> = {
	'application/pdf': 'pdf',
	'image/png': 'png',
	'image/jpeg': 'jpg',
	'image/bmp': 'bmp',
	'image/tiff': 'tiff',
	'application/xml': 'xml',
	'text/xml': 'xml',
};

/** First bytes of the formats that Roger takes, for storages that call everything a stream of bytes. */
const MARKS: ReadonlyArray<readonly [string, string]> = [
	['%PDF', 'application/pdf'],
	['\u0089PNG', 'image/png'],
	['\u00ff\u00d8\u00ff', 'image/jpeg'],
	['BM', 'image/bmp'],
	['II*\u0000', 'image/tiff'],
	['MM\u0000*', 'image/tiff'],
	['<?xml', 'application/xml'],
];

function typeOf(bytes: Uint8Array, told: string): string {
	if (told !== '' && told !== 'application/octet-stream' && told !== 'binary/octet-stream')
		return told;
	const start = String.fromCharCode(...bytes.subarray(0, 8));
	return MARKS.find(([mark]) => start.startsWith(mark))?.[1] ?? 'application/octet-stream';
}

function decodedName(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// Not encoded after all; the name as it stands will do.
		return text;
	}
}

/** From Content-Disposition, else the end of the path; always without folders. */
function nameOf(disposition: string, url: string, mimeType: string, id: string): string {
	const told = /filename\*=(?:UTF-8'')?"?([^";]+)|filename="?([^";]+)/i.exec(disposition);
	const path = new URL(url).pathname.split('/').pop() ?? '';
	const name =
		decodedName(told?.[1] ?? told?.[2] ?? path)
			.split(/[\\/]/)
			.pop() ?? '';
	if (/\.\w{2,5}$/.test(name)) return name;
	const extension = EXTENSIONS[mimeType] ?? 'bin';
	return `${name || id}.${extension}`;
}

const wantsLogin = (error: unknown): boolean =>
	error instanceof ServiceError && [401, 403].includes(error.status);

/**
 * A link to a storage carries its right in itself and must not see the login; one of Roger's own host
 * may want it. So the login goes below the API's root at once, elsewhere on its host where asked for,
 * and to no other host.
 */
async function answerOf(api: RogerApi, address: string): Promise<HttpResponse> {
	const { origin, pathname, search } = new URL(address);
	const { surroundings, withoutLogin, baseUrl } = api.options;
	const rules: ServiceRules = { ...rogerRules(api.options), baseUrl: origin };
	const query = Object.fromEntries(new URLSearchParams(search));
	const call: Call = { method: 'GET', path: pathname, query, responseType: 'bytes', accept: '*/*' };
	const withLogin = () => callApi(surroundings, rules, call);
	if (address.startsWith(`${baseUrl.replace(/\/+$/, '')}/`)) return await withLogin();
	const isOwnHost = origin === new URL(baseUrl).origin;
	return await callApi({ ...surroundings, send: withoutLogin }, rules, call).catch(
		(error: unknown) => (isOwnHost && wantsLogin(error) ? withLogin() : Promise.reject(error)),
	);
}

async function fetchFile(api: RogerApi, { id, url }: RogerAttachment): Promise<RogerFile> {
	const address = checkedBaseUrl('Roger', url ?? '');
	const { pathname } = new URL(address);
	const { body, headers } = await answerOf(api, address);
	const bytes = asBytes(body);
	const [told = ''] = (headers['content-type'] ?? '').split(';');
	const mimeType = typeOf(bytes, told.trim());
	if (mimeType === 'text/html') throw new ShapeDrift('Roger', pathname, 'a web page, no file');
	return {
		bytes,
		mimeType,
		fileName: nameOf(headers['content-disposition'] ?? '', address, mimeType, id),
	};
}

const ranOut = (error: unknown): boolean =>
	error instanceof ServiceError && RAN_OUT.includes(error.status);

/**
 * Fetches an attachment of a document that was just read. A link that has run out is got anew once.
 * @throws ServiceError, ShapeDrift where the answer is a web page
 */
export async function downloadAttachment(
	api: RogerApi,
	expense: RogerExpense,
	chosen: RogerAttachment,
): Promise<RogerFile> {
	const again = async (error: unknown): Promise<RogerFile> => {
		const { attachments } = await getExpense(api, expense.id);
		const fresh = (attachments ?? []).find(({ id }) => id === chosen.id);
		return await (fresh?.url ? fetchFile(api, fresh) : Promise.reject(error));
	};
	return await fetchFile(api, chosen).catch((error: unknown) =>
		ranOut(error) ? again(error) : Promise.reject(error),
	);
}
