import type { Entry, Organisation } from '../model';
import { sumOf } from '../money';
import { danishAmount, danishDate, html } from './html';
import type { Html } from './html';

const TYPES: Record<string, string> = {
	Sales: 'Salg',
	Payment: 'Betaling',
	Purchases: 'Køb',
	manuel: 'Finansbilag',
};

/** The entries of each voucher, newest voucher first. */
function vouchersOf({ entries }: Organisation): Entry[][] {
	const guids = [...new Set(entries.map(({ voucherGuid }) => voucherGuid))].reverse();
	return guids.map((guid) => entries.filter(({ voucherGuid }) => voucherGuid === guid));
}

function entryRow(entry: Entry): Html {
	return html`<tr>
		<td class="number">${entry.accountNumber}</td>
		<td>${entry.accountName}</td>
		<td>${entry.vatCode ?? ''}</td>
		<td>${entry.description}</td>
		<td class="money">${entry.debitOre ? danishAmount(entry.debitOre) : ''}</td>
		<td class="money">${entry.creditOre ? danishAmount(entry.creditOre) : ''}</td>
	</tr>`;
}

/** A link to a file of the archive. */
export function fileLink(org: Organisation, fileGuid: string | null): Html | null {
	const file = org.files.find(({ FileGuid }) => FileGuid === fileGuid);
	return file ? html`<a href="/_sim/files/${file.FileGuid}">${file.Name}</a>` : null;
}

function customerOf(org: Organisation, entry: Entry): string {
	const contact = org.contacts.find(({ ContactGuid }) => ContactGuid === entry.contactGuid);
	return contact ? ` · ${contact.Name}` : '';
}

function voucher(org: Organisation, entries: Entry[]): Html {
	const first = entries[0]!;
	return html`<article class="card">
		<div class="head">
			<b
				>${TYPES[first.voucherType] ?? first.voucherType}
				${first.voucherNumber}${customerOf(org, first)}</b
			>
			<span>${danishDate(first.date)}</span>
			<span class="ref">${first.externalReference ?? first.ledgerItemId ?? ''}</span>
			<span class="files">${fileLink(org, first.fileGuid)}</span>
		</div>
		<table>
			<thead>
				<tr>
					<th>Konto</th>
					<th>Navn</th>
					<th>Moms</th>
					<th>Tekst</th>
					<th class="money">Debet</th>
					<th class="money">Kredit</th>
				</tr>
			</thead>
			<tbody>
				${entries.map(entryRow)}
			</tbody>
			<tfoot>
				<tr>
					<td colspan="4">I alt</td>
					<td class="money">${danishAmount(sumOf(entries.map((row) => row.debitOre)))}</td>
					<td class="money">${danishAmount(sumOf(entries.map((row) => row.creditOre)))}</td>
				</tr>
			</tfoot>
		</table>
	</article>`;
}

/** Every booked voucher with debit and credit. */
export function voucherSection(org: Organisation): Html {
	const vouchers = vouchersOf(org);
	return html`<section id="bilag">
		<h2>Bogførte bilag <span>${vouchers.length}</span></h2>
		${vouchers.length === 0
			? html`<div class="card"><p>Intet er bogført endnu.</p></div>`
			: vouchers.map((entries) => voucher(org, entries))}
	</section>`;
}
