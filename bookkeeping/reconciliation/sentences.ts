import { danishDate } from '../danishDay';
import { danishAmount } from '../money';
import type { Words } from './checkWords';
import type { ActionKind, Finding, ResultKind } from './finding';

/** What each result means. {number}, {partner}, {left}, {right}, {difference}, {dinero}, {detail}, {date}. */
const RESULT_WORDS: Readonly<Record<ResultKind, Words>> = {
	missing: { da: 'Mangler i Dinero.', en: 'Missing in Dinero.' },
	deleted: {
		da: 'Er overført før, men slettet i Dinero.',
		en: 'Was transferred before, but deleted in Dinero.',
	},
	draftOnly: {
		da: 'Står kun som kladde i Dinero og er ikke bogført.',
		en: 'Stands in Dinero as a draft only and is not booked.',
	},
	amountDiffers: {
		da: 'Beløbet er {left} i Rackbeat og {right} i Dinero.',
		en: 'The amount is {left} in Rackbeat and {right} in Dinero.',
	},
	vatDiffers: {
		da: 'Momsen er forskellig: {detail}.',
		en: 'The VAT differs: {detail}.',
	},
	contentDiffers: {
		da: 'Er ændret i Rackbeat efter overførslen; beløbet er det samme.',
		en: 'Was changed in Rackbeat after the transfer; the amount is the same.',
	},
	dateDiffers: {
		da: 'Datoen er forskellig i Rackbeat og Dinero: {detail}.',
		en: 'The date differs between Rackbeat and Dinero: {detail}.',
	},
	duplicate: {
		da: 'Står flere gange i Dinero: {dinero}.',
		en: 'Stands more than once in Dinero: {dinero}.',
	},
	possibleDuplicate: {
		da: 'Bilag {dinero} i Dinero har samme kontakt, dato og beløb og ser ud til at være bogført i hånden en gang til.',
		en: 'Document {dinero} in Dinero has the same contact, date and amount and seems to be booked by hand a second time.',
	},
	unlinked: {
		da: 'Bilag {dinero} i Dinero ser ud til at være det samme, men er ikke overført herfra.',
		en: 'Document {dinero} in Dinero seems to be the same, but was not transferred from here.',
	},
	orphan: {
		da: 'Står i Dinero, men hører ikke til noget bogført bilag i Rackbeat ({detail}).',
		en: 'Stands in Dinero, but belongs to no booked document in Rackbeat ({detail}).',
	},
	wrongOriginal: {
		da: 'Krediterer en anden faktura i Dinero end faktura {detail}.',
		en: 'Credits another invoice in Dinero than invoice {detail}.',
	},
	currencyDifference: {
		da: 'Beløbet i valuta stemmer; kursen giver en forskel på {difference} kr.',
		en: 'The amount in its currency agrees; the rate makes a difference of DKK {difference}.',
	},
	unreadable: { da: '{detail}', en: '{detail}' },
	costUnknown: { da: '{detail}', en: '{detail}' },
	vatOnVoucher: {
		da: 'Vareforbruget er bogført med moms ({detail}). Der må aldrig være moms på det.',
		en: 'The cost was booked with VAT ({detail}). There must never be any on it.',
	},
	wrongAccount: {
		da: 'Er bogført på andre konti end indstillet: {detail}.',
		en: 'Was booked on other accounts than set: {detail}.',
	},
	fileMissing: { da: 'Bilaget har ingen fil.', en: 'The voucher has no file.' },
	originalMissing: {
		da: 'Originalbilag mangler: der hænger kun Rackbeats udskrift på bilaget.',
		en: 'The original paper is missing: only Rackbeat’s print hangs on the voucher.',
	},
	regulation: {
		da: 'Lagerkontoen stemmer ikke med lagerværdien. Forslag til lagerregulering: {detail} kr.',
		en: 'The inventory account does not agree with the stock value. Proposed regulation: DKK {detail}.',
	},
	foreignEntry: {
		da: 'Bilag {dinero} er bogført på lagerkontoen uden om integrationen: {detail} kr.',
		en: 'Voucher {dinero} was booked on the inventory account past the integration: DKK {detail}.',
	},
	contactMissing: {
		da: 'Kontakten findes ikke i Dinero.',
		en: 'The contact is not in Dinero.',
	},
	contactDouble: {
		da: 'Flere kontakter i Dinero har samme reference: {detail}.',
		en: 'Several contacts in Dinero have the same reference: {detail}.',
	},
	contactDeleted: { da: 'Kontakten er slettet i Dinero.', en: 'The contact is deleted in Dinero.' },
	roleMissing: {
		da: 'Kontakten er ikke markeret i Dinero som det, den er her (kunde eller leverandør).',
		en: 'The contact is not marked in Dinero as what it is here (customer or supplier).',
	},
	nameDiffers: {
		da: 'Kontakten hedder “{detail}” i Dinero.',
		en: 'The contact is called “{detail}” in Dinero.',
	},
	emailMissing: {
		da: 'Kunden mangler e-mail, så fakturaer kan ikke sendes.',
		en: 'The customer has no e-mail, so that invoices cannot be sent.',
	},
	notSent: {
		da: 'Er bogført, men ikke sendt fra Dinero.',
		en: 'Is booked, but not sent from Dinero.',
	},
	sendFailed: { da: 'Afsendelsen fra Dinero mislykkedes.', en: 'Sending it from Dinero failed.' },
	notZero: {
		da: 'Kontoen skal være 0,00 ved periodens slutning og er {right}.',
		en: 'The account must be 0.00 at the end of the period and is {right}.',
	},
	unbalanced: {
		da: 'Bilag {dinero}: debet og kredit er forskellige ({detail}).',
		en: 'Voucher {dinero}: debit and credit differ ({detail}).',
	},
};

const ACTION_WORDS: Readonly<Record<ActionKind, Words>> = {
	retransfer: { da: 'Overfør igen', en: 'Transfer again' },
	regulateStock: { da: 'Regulér lageret', en: 'Regulate the stock' },
	bookInDinero: { da: 'Bogfør kladden i Dinero', en: 'Book the draft in Dinero' },
	mendInDinero: { da: 'Ret i Dinero', en: 'Mend in Dinero' },
	mendInRackbeat: { da: 'Ret i Rackbeat', en: 'Mend in Rackbeat' },
};

/** What is to be done, where the button alone does not say it. */
const MENDING: Readonly<Partial<Record<ResultKind, Words>>> = {
	amountDiffers: {
		da: 'Bogførte bilag ændres ikke: lav en kreditnota, eller ret det bilag, der er forkert.',
		en: 'Booked documents are not changed: make a credit note, or mend the one that is wrong.',
	},
	vatDiffers: {
		da: 'Kontrollér konto og momskode i Dinero, og ret med en kreditnota eller et nyt bilag.',
		en: 'Check account and VAT code in Dinero, and mend it by a credit note or a new voucher.',
	},
	contentDiffers: {
		da: 'Kontrollér ændringen i Rackbeat; kreditér fakturaen, hvis den er forkert i Dinero.',
		en: 'Check the change in Rackbeat; credit the invoice if it is wrong in Dinero.',
	},
	dateDiffers: {
		da: 'Kontrollér, hvilken momsperiode bilaget hører til.',
		en: 'Check which VAT period the document belongs to.',
	},
	duplicate: {
		da: 'Kreditér eller tilbagefør det ene bilag i Dinero.',
		en: 'Credit or reverse one of them in Dinero.',
	},
	possibleDuplicate: {
		da: 'Er det samme salg eller køb, så kreditér eller tilbagefør det i Dinero.',
		en: 'If it is the same sale or purchase, credit or reverse it in Dinero.',
	},
	unlinked: {
		da: 'Overfør igen: du bliver spurgt, om bilaget skal tilknyttes, og det bogføres ikke dobbelt.',
		en: 'Transfer again: you are asked whether to link it, and it is not booked twice.',
	},
	orphan: {
		da: 'Er bilaget slettet i Rackbeat, så kreditér eller tilbagefør det i Dinero.',
		en: 'If it was deleted in Rackbeat, credit or reverse it in Dinero.',
	},
	wrongOriginal: {
		da: 'Kreditnotaen er udlignet mod en forkert faktura; ret udligningen i Dinero.',
		en: 'The credit note is settled against a wrong invoice; mend the settlement in Dinero.',
	},
	vatOnVoucher: {
		da: 'Tilbagefør bilaget i Dinero, og overfør fakturaen igen.',
		en: 'Reverse the voucher in Dinero and transfer the invoice again.',
	},
	wrongAccount: {
		da: 'Omposter i Dinero, eller tilbagefør bilaget og overfør igen.',
		en: 'Repost it in Dinero, or reverse the voucher and transfer again.',
	},
	fileMissing: { da: 'Vedhæft bilaget i Dinero.', en: 'Attach the paper in Dinero.' },
	originalMissing: {
		da: 'Vedhæft leverandørens faktura på bilaget i Dinero.',
		en: 'Attach the supplier’s own invoice to the voucher in Dinero.',
	},
	foreignEntry: {
		da: 'Kontoen bør kun bruges til lageret. Omposter, eller lad næste lagerregulering rette det.',
		en: 'The account should be used for stock alone. Repost it, or let the next regulation mend it.',
	},
	unreadable: { da: 'Ret bilaget i Rackbeat.', en: 'Mend the document in Rackbeat.' },
	costUnknown: {
		da: 'Når kostprisen er kendt, så overfør fakturaen igen.',
		en: 'Once the cost is known, transfer the invoice again.',
	},
	notSent: { da: 'Send fakturaen fra Dinero.', en: 'Send the invoice from Dinero.' },
	sendFailed: {
		da: 'Ret e-mailen, og send igen fra Dinero.',
		en: 'Mend the e-mail and send it again.',
	},
	contactDouble: {
		da: 'Slet den forkerte kontakt i Dinero.',
		en: 'Delete the wrong contact in Dinero.',
	},
	contactDeleted: { da: 'Gendan kontakten i Dinero.', en: 'Restore the contact in Dinero.' },
	notZero: {
		da: 'Fordel posterne på de rigtige konti.',
		en: 'Move the entries to the right accounts.',
	},
	emailMissing: { da: 'Tilføj e-mailen på kunden.', en: 'Add the e-mail to the customer.' },
};

const fill = (text: string, finding: Finding, language: 'da' | 'en'): string => {
	const values: Record<string, string> = {
		number: finding.number,
		partner: finding.partner,
		left: danishAmount(finding.left),
		right: danishAmount(finding.right),
		difference: danishAmount(finding.difference),
		dinero: finding.dineroNumber,
		detail: language === 'da' ? finding.detail : finding.detailEn,
		date: finding.date === null ? '' : danishDate(finding.date),
	};
	return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
};

/** What is wrong with a row, in both languages. */
export const sentenceOf = (finding: Finding): Words => ({
	da: fill(RESULT_WORDS[finding.result].da, finding, 'da'),
	en: fill(RESULT_WORDS[finding.result].en, finding, 'en'),
});

/** What mends it. */
export function mendingOf({ result, action }: Finding): Words {
	return (
		MENDING[result] ?? {
			da: `${ACTION_WORDS[action.kind].da}.`,
			en: `${ACTION_WORDS[action.kind].en}.`,
		}
	);
}

/** What stands on its button. */
export const actionWords = ({ action }: Finding): Words => ACTION_WORDS[action.kind];
