import type { Reason } from './reason';

/** What stands in the way of a trade offer; nothing was written then. */
export const TRADE_OFFER_REASONS = {
	TRADE_OFFER_ANSWERED: {
		class: 'conflict',
		da: 'Tilbud {number} er besvaret (status {status}) og binder begge parter. Det ændres eller slettes ikke; lav et nyt tilbud.',
		en: 'Trade offer {number} was answered (status {status}) and binds both sides. It is not changed or deleted; make a new offer.',
	},
} satisfies Record<string, Reason>;
