import type { Reason } from './reason';

/** What stands in the way of stock, orders and purchases in Rackbeat. */
export const STOCK_REASONS = {
	NO_STOCK_CHANGE: {
		class: 'data',
		da: 'Vare {item} har allerede {quantity} på lokation {location}. Reguleringen ændrer intet og er ikke lavet.',
		en: 'Item {item} already has {quantity} at location {location}. The adjustment changes nothing and was not made.',
	},
	NO_COST_CHANGE: {
		class: 'data',
		da: 'Vare {item} koster allerede {cost}. Reguleringen ændrer intet og er ikke lavet.',
		en: 'Item {item} already costs {cost}. The adjustment changes nothing and was not made.',
	},
	BOOKED_UNASKED: {
		class: 'notice',
		da: 'Rackbeat har bogført faktura {invoice}, selv om der blev bedt om en kladde. Lav den ikke igen; kontrollér den i Rackbeat, og krediter den, hvis den er forkert.',
		en: 'Rackbeat booked invoice {invoice}, although a draft was asked for. Do not make it again; check it in Rackbeat, and credit it if it is wrong.',
	},
} satisfies Record<string, Reason>;
