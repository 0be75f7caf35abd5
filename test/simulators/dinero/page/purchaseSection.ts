import type { Simulator } from '../../control';
import { creditNoteReadModel, purchaseReadModel } from '../books/purchaseRead';
import { grossOf, purchaseLineTotals } from '../books/purchaseTotals';
import type { DineroState, Organisation } from '../model';
import type { PurchaseLine } from '../purchaseModel';
import { table, tag } from './documentSections';
import { danishAmount, danishDate, html } from './html';
import type { Html } from './html';
import { fileLink } from './voucherSection';

interface Row {
	kind: string;
	number: number | null;
	date: string;
	contactGuid: string | null;
	status: string;
	fileGuid: string | null;
	currency: string;
	lines: PurchaseLine[];
}

function rowOf(sim: Simulator<DineroState>, org: Organisation, row: Row): Html {
	const contact = org.contacts.find(({ ContactGuid }) => ContactGuid === row.contactGuid);
	const gross = grossOf(purchaseLineTotals({ sim, org }, row.lines));
	return html`<tr>
		<td>${row.kind}</td>
		<td class="number">${row.number ?? ''}</td>
		<td class="number">${danishDate(row.date)}</td>
		<td>${contact?.Name ?? ''}</td>
		<td>${tag(row.status)}</td>
		<td>${fileLink(org, row.fileGuid)}</td>
		<td>${row.currency}</td>
		<td class="money">${danishAmount(gross)}</td>
	</tr>`;
}

/** Purchase vouchers and their credit notes, drafts among them. */
export function purchaseSection(sim: Simulator<DineroState>, org: Organisation): Html {
	const vouchers = org.purchases.vouchers.map((voucher) => ({
		kind: voucher.PurchaseType === 'cash' ? 'Kontantkøb' : 'Kreditkøb',
		number: voucher.VoucherNumber,
		date: voucher.VoucherDate,
		contactGuid: voucher.ContactGuid,
		status: purchaseReadModel({ sim, org }, voucher).Status,
		fileGuid: voucher.FileGuid,
		currency: voucher.CurrencyKey,
		lines: voucher.Lines,
	}));
	const notes = org.purchases.creditNotes.map((note) => ({
		kind: 'Kreditnota',
		number: note.CreditNoteNumber,
		date: note.Date,
		contactGuid: note.ContactGuid,
		status: creditNoteReadModel({ sim, org }, note).Status,
		fileGuid: note.FileGuid,
		currency: note.Currency,
		lines: note.Lines,
	}));
	return table(
		'Køb',
		['Slags', 'Bilag', 'Dato', 'Leverandør', 'Status', 'Fil', 'Valuta', '*I alt'],
		[...vouchers, ...notes].reverse().map((row) => rowOf(sim, org, row)),
		'Ingen køb endnu.',
	);
}
