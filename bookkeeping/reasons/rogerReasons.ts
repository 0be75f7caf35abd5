import type { Reason } from './reason';

/** What Roger (Corpay One) refuses, or cannot do. */
export const ROGER_REASONS = {
	SCOPE_MISSING: {
		class: 'access',
		da: 'Roger giver ikke adgang: dit login mangler sandsynligvis rettigheden {scope}. Tilføj den under Scope i n8n under Credentials, få den åbnet for jeres app hos Corpay, og log ind igen.',
		en: 'Roger gives no access: your sign-in most likely lacks the scope {scope}. Add it under Scope of the credential in n8n, have Corpay open it for your app, and sign in again.',
	},
	ROGER_NOT_FOUND: {
		class: 'gone',
		da: 'Roger finder ikke {document}, eller dit login har ikke adgang til firmaet. Vælg den igen på listen; store og små bogstaver i et id tæller.',
		en: 'Roger does not find {document}, or your sign-in has no access to its company. Choose it again from the list; capitals in an ID count.',
	},
	ROGER_AMOUNT: {
		class: 'data',
		da: '"{value}" er ikke et beløb med højst to decimaler ({field}). Skriv det som 1234.50. Intet er sendt.',
		en: '"{value}" is not an amount of at most two decimals ({field}). Write it as 1234.50. Nothing was sent.',
	},
	ROGER_LINES_SUM: {
		class: 'data',
		da: 'Linjerne giver {lines}, men bilaget er på {total}. Ret linjerne; intet er sendt.',
		en: 'The lines make {lines}, but the document is {total}. Correct the lines; nothing was sent.',
	},
	ROGER_FIELD_EMPTY: {
		class: 'data',
		da: 'Feltet "{field}" er tomt eller kan ikke læses ({detail}). Intet er sendt.',
		en: 'The field "{field}" is empty or cannot be read ({detail}). Nothing was sent.',
	},
	ROGER_FILE_TYPE: {
		class: 'data',
		da: 'Filen {file} er hverken pdf, png, jpeg, bmp, tiff eller xml. Roger tager ikke andre. Intet er sendt.',
		en: 'The file {file} is neither pdf, png, jpeg, bmp, tiff nor xml. Roger takes no others. Nothing was sent.',
	},
	ROGER_NO_FILE: {
		class: 'data',
		da: 'Bilag {expense} har ingen fil{what}.',
		en: 'Document {expense} has no file{whatEn}.',
	},
	ROGER_OTHER_ID: {
		class: 'conflict',
		da: 'Leverandøren {vendor} bærer allerede det eksterne id {standing}, så {wanted} er ikke skrevet. Slå "Replace Existing" til, hvis det må skiftes.',
		en: 'The vendor {vendor} carries the external ID {standing} already, so {wanted} was not written. Turn on "Replace Existing" if it may be changed.',
	},
	ROGER_WEBHOOK_REFUSED: {
		class: 'data',
		da: 'Roger tager ikke imod webhooken ({detail}). Roger kalder adressen, mens webhooken laves: n8n skal have en offentlig https-adresse. Roger Trigger henter ændringerne så længe.',
		en: 'Roger refuses the webhook ({detail}). Roger calls the address while the webhook is made: n8n needs a public https address. The Roger Trigger polls for the changes meanwhile.',
	},
} satisfies Record<string, Reason>;
