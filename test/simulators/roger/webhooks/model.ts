export interface Webhook {
	id: string;
	clientId: string;
	teamId: string;
	url: string;
	events: { event: string; apiWebhookId: number }[];
	configuration: Record<string, string | null>;
}

export interface Attempt {
	at: string;
	/** Null when nobody answered. */
	status: number | null;
}

/** What may go wrong with a delivery on its way, for tests. */
export const MISHAPS = ['lost', 'twice', 'late', 'wrongSignature', 'stale', 'unsigned'] as const;
export type Mishap = (typeof MISHAPS)[number];

export interface Delivery {
	id: string;
	webhookId: string;
	teamId: string;
	expenseId: string;
	event: string;
	body: string;
	state: 'waiting' | 'delivered' | 'failed' | 'lost';
	/** Milliseconds on the simulator's clock. */
	due: number;
	mishap: Mishap | null;
	attempts: Attempt[];
}

/** Calls to an address when a webhook is made or changed. */
export interface Handshake {
	at: string;
	url: string;
	status: number | null;
}

export interface Webhooks {
	hooks: Webhook[];
	deliveries: Delivery[];
	handshakes: Handshake[];
	/** What will happen to the next deliveries, in their order. */
	mishaps: Mishap[];
}

export const noWebhooks = (): Webhooks => ({
	hooks: [],
	deliveries: [],
	handshakes: [],
	mishaps: [],
});
