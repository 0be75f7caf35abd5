import type { Reason } from './reason';

/** What is wrong with what was given to an operation; nothing was sent. */
export const INPUT_REASONS = {
	DATES_INCOMPLETE: {
		class: 'data',
		da: 'Kun den ene af fra- og til-dato er angivet. Angiv begge eller ingen af dem.',
		en: 'Only one of the first and the last date is given. Give both or neither.',
	},
	PAYMENT_DAYS_MISSING: {
		class: 'data',
		da: 'Betalingsbetingelsen Netto er valgt uden antal dage. Angiv dagene, eller udelad begge dele, så kontaktens egne bruges.',
		en: 'The payment condition Net Days is chosen without days. Give the days, or leave out both so that the contact’s own are used.',
	},
	NOT_OVERDUE: {
		class: 'data',
		da: '{document} er ikke forfalden (status {status}, forfald {due}). En rykker laves først, når den er.',
		en: '{document} is not overdue (status {status}, due {due}). A reminder is made when it is.',
	},
	REMINDER_TOO_SOON: {
		class: 'data',
		da: '{document} fik en rykker den {last}. Den næste kan tidligst dateres {earliest}.',
		en: '{document} got a reminder on {last}. The next one can be dated {earliest} at the earliest.',
	},
	REMINDER_LIMIT: {
		class: 'data',
		da: '{document} har fået tre rykkere; flere tager Dinero ikke. Send sagen til inkasso, eller tal med kunden.',
		en: '{document} has had three reminders; Dinero takes no more. Send it to debt collection, or talk to the customer.',
	},
	BOOKED_ALREADY: {
		class: 'conflict',
		da: '{document} er bogført og kan ikke ændres eller slettes. Lav en kreditnota.',
		en: '{document} is booked and can be neither changed nor deleted. Make a credit note.',
	},
	SMS_WITHOUT_NAME: {
		class: 'data',
		da: 'Modtagerens navn mangler, og fakturaen har ingen kontakt. Angiv navnet.',
		en: 'The receiver’s name is missing, and the invoice has no contact. Give the name.',
	},
	PRODUCT_VALUES_IGNORED: {
		class: 'mismatch',
		da: 'Linje {line}: Dinero bruger varens egne værdier i stedet for linjens ({detail}). Intet er skrevet; brug en fri linje, eller ret varen.',
		en: 'Line {line}: Dinero uses the product’s own values instead of the line’s ({detail}). Nothing was written; use a free line, or change the product.',
	},
	LINES_NOT_KEPT: {
		class: 'mismatch',
		da: 'Linjernes priser er læst tilbage afrundet til øre, og dokumentet ville få en anden total. Intet er ændret; angiv linjerne igen i opdateringen.',
		en: 'The prices of the lines are read back rounded to øre, and the document would get another total. Nothing was changed; give the lines again in the update.',
	},
} satisfies Record<string, Reason>;
