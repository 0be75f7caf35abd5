import type { Simulator } from '../../control';
import { creditNoteStatus } from '../books/creditNoteRead';
import { nameOf } from '../books/salesPosting';
import { totalsOf } from '../books/salesTotals';
import type { DineroState, Organisation } from '../model';
import type { CreditNote, SalesDocument, TradeOffer } from '../salesModel';
import { table, tag } from './documentSections';
import { danishAmount, danishDate, html } from './html';
import type { Html } from './html';

const HEADS = ['Nr.', 'Dato', 'Kunde', 'Status', 'Valuta', '*Netto', '*Moms', '*I alt'];

function row(
	sim: Simulator<DineroState>,
	org: Organisation,
	document: SalesDocument,
	state: Html,
): Html {
	const { net, vat, gross } = totalsOf(sim, org, document);
	return html`<tr>
		<td class="number">${document.Number ?? ''}</td>
		<td class="number">${danishDate(document.Date)}</td>
		<td>${nameOf(org, document) ?? ''}</td>
		<td>${state}</td>
		<td>${document.Currency}</td>
		<td class="money">${danishAmount(net)}</td>
		<td class="money">${danishAmount(vat)}</td>
		<td class="money">${danishAmount(gross)}</td>
	</tr>`;
}

const live = <Document extends SalesDocument>(documents: readonly Document[]): Document[] =>
	documents.filter(({ DeletedAt }) => DeletedAt === null).reverse();

/** Credit notes with the invoice that they credit; nothing where there is none. */
export function creditNoteSection(sim: Simulator<DineroState>, org: Organisation): Html | null {
	const stateOf = (note: CreditNote): Html => {
		const invoice = org.invoices.find(({ Guid }) => Guid === note.CreditNoteFor);
		const credited = invoice ? html` · faktura ${invoice.Number ?? '(kladde)'}` : null;
		return html`${tag(creditNoteStatus(sim, org, note))}${credited}`;
	};
	const rows = live(org.creditNotes).map((note) => row(sim, org, note, stateOf(note)));
	return rows.length === 0 ? null : table('Kreditnotaer', HEADS, rows, '');
}

/** Trade offers; nothing where there is none. */
export function tradeOfferSection(sim: Simulator<DineroState>, org: Organisation): Html | null {
	const rows = live(org.tradeOffers).map((offer: TradeOffer) =>
		row(sim, org, offer, tag(offer.Status)),
	);
	return rows.length === 0 ? null : table('Tilbud', HEADS, rows, '');
}
