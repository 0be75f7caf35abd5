/** One call as the sender gets it. Authentication is the sender's own business. */
export interface HttpRequest {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	url: string;
	headers: Record<string, string>;
	query?: Record<string, string>;
	/** Sent as JSON body. */
	json?: unknown;
	/** What the JSON body is called; `application/json` when left out. */
	jsonType?: string;
	multipart?: MultipartFile;
	form?: Record<string, string>;
	responseType: 'json' | 'bytes';
	timeoutMs: number;
}

export interface MultipartFile {
	field: string;
	fileName: string;
	mimeType: string;
	bytes: Uint8Array;
}

export interface HttpResponse {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** Parsed JSON, text, or bytes. */
	body: unknown;
}

/**
 * No answer came. `reached` is 'no' only when nothing can have been sent (refused, unknown host);
 * in every other case a write may have been carried out.
 */
export class ConnectionFailed extends Error {
	constructor(
		readonly reached: 'no' | 'unknown',
		message: string,
		override readonly cause?: unknown,
	) {
		super(message);
		this.name = 'ConnectionFailed';
	}
}

/**
 * The sender could not log in, so the call was not carried out: the sign-in of a user has ended, or
 * the login host does not know the client.
 */
export class LoginRefused extends Error {
	constructor(
		readonly why: 'signedOut' | 'clientRefused' | 'unauthorized',
		override readonly cause?: unknown,
	) {
		super(`the login was refused (${why})`);
		this.name = 'LoginRefused';
	}
}

/**
 * Sends one request; never throws for a status.
 *
 * @throws ConnectionFailed without an answer, LoginRefused when there is no way in
 */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;
