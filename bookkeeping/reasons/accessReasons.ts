import type { Reason } from './reason';

/** The connection itself: these stop everything with one message. */
export const ACCESS_REASONS = {
	AUTH_EXPIRED: {
		class: 'access',
		da: 'Forbindelsen til {service} er afvist. Kontrollér nøglen i n8n under Credentials og log ind igen.',
		en: '{service} refused the login. Check the key of the credential in n8n and connect again.',
	},
	SIGN_IN_AGAIN: {
		class: 'access',
		da: 'Dit login til {service} er udløbet eller trukket tilbage. Åbn credential i n8n under Credentials, klik Reconnect, log ind igen, og kør igen.',
		en: 'Your sign-in to {service} has ended or was withdrawn. Open the credential in n8n under Credentials, click Reconnect, sign in again, and run again.',
	},
	CLIENT_REFUSED: {
		class: 'access',
		da: '{service} kender ikke client ID eller client secret i denne credential. Ret dem i n8n under Credentials, og forbind igen.',
		en: '{service} does not know the client ID or client secret of this credential. Correct them in n8n under Credentials, and connect again.',
	},
	COMPANY_NOT_REACHED: {
		class: 'access',
		da: 'Denne credential giver ikke adgang til firma {company} i Dinero; den når: {reached}. Vælg et af dem, eller brug en credential til firma {company}.',
		en: 'This credential gives no access to company {company} in Dinero; it reaches: {reached}. Choose one of them, or use a credential of company {company}.',
	},
	NOT_SIGNED_IN: {
		class: 'access',
		da: 'Ingen er logget ind i Dinero med denne credential. Åbn den i n8n under Credentials, klik Connect, og log ind med din Visma-bruger.',
		en: 'Nobody has signed in to Dinero with this credential. Open it in n8n under Credentials, click Connect, and sign in with your Visma user.',
	},
	COMPANY_NOT_CHOSEN: {
		class: 'data',
		da: 'Intet firma i Dinero er valgt ("{value}"). Vælg et i feltet Organization (Firma); en API-nøgles firma står i dens credential.',
		en: 'No company in Dinero is chosen ("{value}"). Choose one in the field Organization (Firma); that of an API key stands in its credential.',
	},
	NO_PRO: {
		class: 'access',
		da: 'Firmaet i Dinero har ikke et aktivt Dinero Pro-abonnement. Uden Pro er API’et lukket; opgradér firmaet i Dinero.',
		en: 'The Dinero company has no active Pro subscription. Without Pro the API is closed; upgrade the company in Dinero.',
	},
	WRONG_COMPANY: {
		class: 'access',
		da: 'Planen gælder firma {planned}, men nøglen er til firma {actual}. Intet er skrevet. Vælg den rigtige credential.',
		en: 'The plan is for company {planned}, but the credential belongs to company {actual}. Nothing was written. Choose the right credential.',
	},
	NO_ACCESS: {
		class: 'access',
		da: '{service} giver ikke adgang til dette ({detail}). Giv nøglen de nødvendige rettigheder.',
		en: '{service} gives no access to this ({detail}). Give the key the rights it needs.',
	},
	WEBHOOKS_CLOSED: {
		class: 'access',
		da: 'Dinero giver ikke adgang til webhooks med dette login ({detail}). De er kun åbne for integrationer, der logger ind med Visma Connect. Vælg en credential af typen Dinero OAuth2 API, eller lad Dinero Trigger hente ændringer med mellemrum.',
		en: 'Dinero gives no access to webhooks with this login ({detail}). They are open only to integrations that log in with Visma Connect. Choose a Dinero OAuth2 API credential, or let the Dinero Trigger poll for changes.',
	},
	OPT_IN_NEEDED: {
		class: 'data',
		da: '{action} kræver, at feltet "{field}" slås til. Intet er ændret.',
		en: '{actionEn} needs the field "{field}" to be switched on. Nothing was changed.',
	},
	WEBHOOK_REFUSED: {
		class: 'data',
		da: 'Rackbeat tager ikke imod webhooken ({detail}). Vælg en anden hændelse eller skriv dens navn selv, og se efter, at n8n har en offentlig https-adresse. Rackbeat Trigger henter ændringerne så længe.',
		en: 'Rackbeat refuses the webhook ({detail}). Choose another event or write its name yourself, and see that n8n has a public https address. The Rackbeat Trigger polls for the changes meanwhile.',
	},
	EVENT_REFUSED: {
		class: 'data',
		da: 'Dinero tager ikke imod webhooken til {eventId} ({detail}). Vælg en hændelse fra listen, og se efter, at n8n har en offentlig https-adresse. Dinero Trigger henter ændringerne så længe.',
		en: 'Dinero refuses the webhook for {eventId} ({detail}). Choose an event from the list, and see that n8n has a public https address. The Dinero Trigger polls for the changes meanwhile.',
	},
	WEBHOOK_WITHOUT_TOKEN: {
		class: 'data',
		da: 'Rackbeat oplyste ikke nøglen til webhooken {event}, så dens kald kan ikke kontrolleres. Slet webhooken i Rackbeat, og aktivér workflowet igen.',
		en: 'Rackbeat did not tell the token of the webhook {event}, so its calls cannot be checked. Delete the webhook in Rackbeat and activate the workflow again.',
	},
	WEBHOOK_TAKEN: {
		class: 'conflict',
		da: 'Hændelsen {eventId} sendes allerede til {uri}. Dinero beholder måske kun én adresse, så intet er ændret. Slå "Replace Existing" til, hvis den må skubbes ud.',
		en: 'The event {eventId} is already sent to {uri}. Dinero may keep only one address, so nothing was changed. Turn on "Replace Existing" if it may be pushed out.',
	},
	RATE_LIMITED: {
		class: 'temporary',
		da: '{service} har fået for mange kald lige nu. Prøver igen om lidt.',
		en: '{service} got too many calls just now. Will try again shortly.',
	},
	SERVICE_DOWN: {
		class: 'temporary',
		da: '{service} svarer ikke lige nu ({detail}). Prøver igen.',
		en: '{service} does not answer just now ({detail}). Will try again.',
	},
	SHAPE_DRIFT: {
		class: 'defect',
		da: '{service} svarede anderledes end ventet ({detail}). Intet er bogført ud fra svaret. Meld det til pakkens vedligeholdere.',
		en: '{service} answered in an unexpected shape ({detail}). Nothing was posted from it. Tell the maintainers of the package.',
	},
	UNEXPECTED: {
		class: 'defect',
		da: 'Uventet: {detail}. Dokumentet er ikke færdigt og kan prøves igen.',
		en: 'Unexpected: {detail}. The document is not finished and can be tried again.',
	},
} satisfies Record<string, Reason>;
