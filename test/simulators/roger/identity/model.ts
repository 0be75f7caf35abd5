/** An application of the developer portal. */
export interface Client {
	id: string;
	secret: string;
	/** Compared as they stand; of an address on this machine any port will do. */
	redirectUris: string[];
	/** What the identity server allows the client, whatever was ticked in the portal. */
	scopes: string[];
	/** Signs its webhooks. */
	webhookSecret: string;
}

/** What a user allowed a client. */
export interface Grant {
	clientId: string;
	userId: string;
	scopes: string[];
}

/** A code that the user was sent back with, good for one exchange. */
export interface Code extends Grant {
	redirectUri: string;
	/** Of PKCE; null when the client sent none. */
	challenge: string | null;
	expiresAt: number;
}

export interface Token extends Grant {
	/** Milliseconds on the simulator's clock; null: no end. */
	expiresAt: number | null;
}

export interface IdentityState {
	clients: Client[];
	/** Who sits before the browser and says yes. */
	signedInUserId: string;
	codes: Map<string, Code>;
	accessTokens: Map<string, Token>;
	refreshTokens: Map<string, Token>;
}
