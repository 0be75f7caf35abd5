import type { z } from '../../vendor/zod';
import { bodyText, isWebPage, parsedBody } from './body';
import { isRead, type Call } from './callApi';
import type { HttpResponse } from './http';
import { OutcomeUnknown, ShapeDrift, type ServiceName } from './serviceError';
import { firstFlaw } from './validated';

/**
 * An accepted call whose answer is not as documented. A read is drift. A write was probably carried
 * out, so its caller must look rather than believe that nothing happened.
 */
function notUnderstood(
	service: ServiceName,
	call: Call,
	{ status, body }: HttpResponse,
	detail: string,
): ShapeDrift | OutcomeUnknown {
	const { method, path } = call;
	if (isRead(call)) return new ShapeDrift(service, path, detail);
	const text = `accepted, but the answer was not understood (${detail})`;
	const messages = [{ property: '', text }];
	return new OutcomeUnknown({
		...{ service, method, path, status, code: null },
		...{ messages, raw: bodyText(body) },
	});
}

/** For calls whose answer carries nothing that is needed; still, a web page is no success. */
export function accepted(service: ServiceName, call: Call, response: HttpResponse): unknown {
	const body = parsedBody(response.body);
	if (isWebPage(body)) throw notUnderstood(service, call, response, 'a web page instead of JSON');
	return body;
}

/**
 * Checks an answer at the boundary, so that a drifted shape is a named error and never an
 * `undefined` in a voucher.
 * @throws ShapeDrift for a read, OutcomeUnknown for a write
 */
export function checkedAnswer<Schema extends z.ZodTypeAny>(
	service: ServiceName,
	call: Call,
	response: HttpResponse,
	schema: Schema,
): z.output<Schema> {
	const result = schema.safeParse(accepted(service, call, response));
	if (result.success) return result.data as z.output<Schema>;
	throw notUnderstood(service, call, response, firstFlaw(result.error));
}

const PDF_MARK = '%PDF';

/**
 * The bytes of a PDF: for a draft Dinero answers JSON on the same URL, and a proxy may answer a page.
 * @throws ShapeDrift when it is anything else
 */
export function checkedPdf(service: ServiceName, path: string, bytes: Uint8Array): Uint8Array {
	// The mark may stand behind a few bytes of other content (source: PDF 1.7, appendix H).
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
	if (start.includes(PDF_MARK)) return bytes;
	throw new ShapeDrift(service, path, 'something else instead of a PDF');
}
