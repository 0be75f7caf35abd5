/** One event of one company, delivered for one application. */
export interface Subscription {
	id: string;
	clientId: string;
	eventId: string;
	uri: string;
	createdAt: string;
	failuresInARow: number;
}

export interface Attempt {
	at: string;
	/** Null when nobody answered. */
	status: number | null;
}

/** One message on its way to a subscriber. */
export interface Delivery {
	id: string;
	subscriptionId: string;
	uri: string;
	eventId: string;
	body: unknown;
	state: 'waiting' | 'delivered' | 'failed';
	/** Milliseconds on the simulator's clock. */
	due: number;
	attempts: Attempt[];
}

/** The webhooks of a company. */
export interface Webhooks {
	subscriptions: Subscription[];
	deliveries: Delivery[];
	/** How many entries the subscribers were told of. */
	toldEntries: number;
}

export const noWebhooks = (): Webhooks => ({ subscriptions: [], deliveries: [], toldEntries: 0 });
