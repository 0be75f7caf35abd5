/** An application of Visma's developer portal. */
export interface ConnectClient {
	id: string;
	secret: string;
	/** Where the user may be sent back to; of an address on this machine any port will do. */
	redirectUris: string[];
	scopes: string[];
}

/** A user of Visma and the organisations that he reaches. */
export interface ConnectUser {
	name: string;
	organisationIds: number[];
}

/** What a user allowed a client, and how its refresh tokens behave from then on. */
export interface SignIn {
	client: ConnectClient;
	user: ConnectUser;
	scopes: string[];
	refresh: 'oneTime' | 'reuse';
	graceSeconds: number;
	accessSeconds: number;
}

/** A code that the user was sent back with, good for one exchange. */
export interface ConnectCode {
	signIn: SignIn;
	redirectUri: string;
	/** Base64url SHA-256 of the verifier; null when the client sent none. */
	challenge: string | null;
	expiresAt: number;
}

export interface RefreshToken {
	signIn: SignIn;
	/** Milliseconds since 1970 of its first use, when that used it up. */
	usedUpAt: number | null;
}

export interface ConnectState {
	clients: ConnectClient[];
	user: ConnectUser;
	codes: Map<string, ConnectCode>;
	refreshTokens: Map<string, RefreshToken>;
}
