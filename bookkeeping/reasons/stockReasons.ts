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
	STOCK_DAY_FUTURE: {
		class: 'data',
		da: 'Lagerværdien pr. {date} kendes ikke endnu. Vælg i dag eller en tidligere dag.',
		en: 'The stock value of {date} is not known yet. Choose today or an earlier day.',
	},
	STOCK_VALUE_EQUAL: {
		class: 'notice',
		da: 'Konto {account} stemmer med lagerværdien i Rackbeat pr. {date}. Der er intet at regulere.',
		en: 'Account {account} agrees with the stock value in Rackbeat on {date}. There is nothing to regulate.',
	},
	REGULATION_REPLACED: {
		class: 'notice',
		da: 'Den åbne lagerregulering i kassekladden erstattes af den pr. {date}. Der står aldrig to.',
		en: 'The open regulation in the kassekladde is replaced by the one of {date}. There are never two.',
	},
	STOCK_BELOW_ZERO: {
		class: 'notice',
		da: 'Varer med negativ lagerværdi: {items}. Kontrollér, om en modtagelse mangler i Rackbeat.',
		en: 'Items with a negative stock value: {items}. Check whether a receipt is missing in Rackbeat.',
	},
	OPEN_ON_INVENTORY: {
		class: 'notice',
		da: '{count} poster i kassekladden på konto {account} ({amount}) er ikke dannet herfra og er ikke regnet med. Kontoen bør kun bruges til lageret.',
		en: '{count} items of the kassekladde on account {account} ({amount}) were not made from here and are not counted. The account should be used for stock alone.',
	},
	REGULATION_IN_PROGRESS: {
		class: 'temporary',
		da: 'En lagerregulering er ved at blive bogført. Prøv igen om lidt; reguleringen pr. {date} beregnes da på ny.',
		en: 'A regulation is being booked. Try again in a moment; the one of {date} is then worked out anew.',
	},
	REGULATION_EDITED: {
		class: 'conflict',
		da: 'Den åbne lagerregulering i kassekladden er rettet i hånden og har flere linjer. Bogfør eller slet den dér, og planlæg reguleringen pr. {date} igen.',
		en: 'The open regulation in the kassekladde was edited by hand and has more lines. Book or delete it there and plan the one of {date} again.',
	},
	REGULATION_TOO_OFTEN: {
		class: 'conflict',
		da: 'Lageret pr. {date} er reguleret {count} gange. Find ud af, hvad der bliver ved med at ændre kontoen, og bogfør resten i hånden.',
		en: 'The stock of {date} was regulated {count} times. Find out what keeps changing the account and book the rest by hand.',
	},
	STOCK_VALUE_MOVED: {
		class: 'temporary',
		da: 'Lagerreguleringen pr. {date} blev bogført eller ændret af andre, efter at planen blev lavet. Planlæg den igen.',
		en: 'The regulation of {date} was booked or changed by somebody after the plan was made. Plan it again.',
	},
} satisfies Record<string, Reason>;
