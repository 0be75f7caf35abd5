import type { Simulator } from '../../control';
import { findAccount } from '../books/chart';
import { paymentStatus } from '../books/invoiceRead';
import { totalsOf } from '../books/salesTotals';
import type { DineroState, Invoice, Organisation } from '../model';
import { sumOf, toOre } from '../money';
import { linksOf } from '../routes/fileRoutes';
import { danishAmount, danishDate, danishMoment, html } from './html';
import type { Html } from './html';
import { fileLink } from './voucherSection';

const STATES: Record<string, [string, string]> = {
	Draft: ['Kladde', 'wait'],
	PendingBooking: ['Bogføres', 'wait'],
	Booked: ['Bogført', 'good'],
	Paid: ['Betalt', 'good'],
	OverPaid: ['Overbetalt', 'wait'],
	Overpaid: ['Overbetalt', 'wait'],
	Overdue: ['Forfalden', 'wait'],
	Invoiced: ['Faktureret', 'good'],
	CustomerAccepted: ['Accepteret af kunden', 'good'],
	UserAccepted: ['Accepteret', 'good'],
	CustomerDeclined: ['Afvist af kunden', 'wait'],
	UserDeclined: ['Afvist', 'wait'],
};

/** A state as a coloured word. */
export function tag(state: string): Html {
	const [text, look] = STATES[state] ?? [state, ''];
	return html`<span class="tag ${look}">${text}</span>`;
}

/** A titled table; heads that begin with `*` are of amounts. */
export function table(title: string, heads: readonly string[], rows: Html[], empty: string): Html {
	const head = heads.map((text) =>
		text.startsWith('*') ? html`<th class="money">${text.slice(1)}</th>` : html`<th>${text}</th>`,
	);
	return html`<section>
		<h2>${title} <span>${rows.length}</span></h2>
		<div class="card">
			${rows.length === 0
				? html`<p>${empty}</p>`
				: html`<table>
						<thead>
							<tr>
								${head}
							</tr>
						</thead>
						<tbody>
							${rows}
						</tbody>
					</table>`}
		</div>
	</section>`;
}

function invoiceRow(sim: Simulator<DineroState>, org: Organisation, invoice: Invoice): Html {
	const contact = org.contacts.find(({ ContactGuid }) => ContactGuid === invoice.ContactGuid);
	const { net, vat, gross } = totalsOf(sim, org, invoice);
	return html`<tr>
		<td class="number">${invoice.Number ?? ''}</td>
		<td class="number">${danishDate(invoice.Date)}</td>
		<td>${contact?.Name ?? ''}</td>
		<td>${tag(paymentStatus(sim, org, invoice))}</td>
		<td>${invoice.Currency}</td>
		<td class="money">${danishAmount(net)}</td>
		<td class="money">${danishAmount(vat)}</td>
		<td class="money">${danishAmount(gross)}</td>
	</tr>`;
}

/** Invoices, drafts among them. */
export function invoiceSection(sim: Simulator<DineroState>, org: Organisation): Html {
	const live = org.invoices.filter(({ DeletedAt }) => DeletedAt === null).reverse();
	return table(
		'Fakturaer',
		['Nr.', 'Dato', 'Kunde', 'Status', 'Valuta', '*Netto', '*Moms', '*I alt'],
		live.map((invoice) => invoiceRow(sim, org, invoice)),
		'Ingen fakturaer endnu.',
	);
}

/** What is written but not booked: manual vouchers and the daybook. */
export function draftSection(org: Organisation): Html {
	const manual = org.manualVouchers.map((voucher) => ({ ...voucher, kind: 'Finansbilag' }));
	const ledger = org.ledgerItems.map((item) => ({ ...item, kind: 'Kassekladde' }));
	const rows = [...manual, ...ledger]
		.filter(({ Status }) => Status !== 'Booked')
		.map(
			({ kind, VoucherDate, Status, Lines, FileGuid }) =>
				html`<tr>
					<td>${kind}</td>
					<td class="number">${danishDate(VoucherDate)}</td>
					<td>${tag(Status)}</td>
					<td>${Lines[0]?.Description ?? ''}</td>
					<td>${fileLink(org, FileGuid)}</td>
					<td class="money">${danishAmount(sumOf(Lines.map(({ Amount }) => toOre(Amount))))}</td>
				</tr>`,
		);
	const heads = ['Slags', 'Dato', 'Status', 'Tekst', 'Fil', '*Beløb'];
	return table('Kladder', heads, rows, 'Ingen kladder.');
}

/** The balance of every account that has entries. */
export function balanceSection(org: Organisation): Html {
	const numbers = [...new Set(org.entries.map(({ accountNumber }) => accountNumber))];
	const rows = numbers
		.sort((left, right) => left - right)
		.map((number) => {
			const own = org.entries.filter(({ accountNumber }) => accountNumber === number);
			const balance = sumOf(own.map(({ debitOre, creditOre }) => debitOre - creditOre));
			return html`<tr>
				<td class="number">${number}</td>
				<td>${findAccount(org, number)?.name ?? ''}</td>
				<td class="money">${danishAmount(balance)}</td>
			</tr>`;
		});
	return table('Saldi', ['Konto', 'Navn', '*Saldo'], rows, 'Alle konti står i nul.');
}

const WAYS: Record<string, string> = {
	Einvoice: 'E-faktura',
	ElectronicInvoiceReminder: 'E-rykker',
	PreReminder: 'Påmindelse',
	Reminder: 'Rykker',
};

/** Reminders of all invoices; a draft costs the customer nothing yet. */
export function reminderSection(org: Organisation): Html {
	const rows = [...org.reminders].reverse().map((reminder) => {
		const invoice = org.invoices.find(({ Guid }) => Guid === reminder.invoiceGuid);
		const state = reminder.IsDraft ? 'Draft' : 'Booked';
		return html`<tr>
			<td class="number">${danishDate(reminder.Date)}</td>
			<td>Faktura ${invoice?.Number ?? ''}</td>
			<td>${reminder.IsDeleted ? 'Tilbageført' : tag(state)}</td>
			<td class="money">${danishAmount(reminder.amounts.fee)}</td>
			<td class="money">${danishAmount(reminder.amounts.interest)}</td>
			<td class="money">${danishAmount(reminder.amounts.compensation)}</td>
		</tr>`;
	});
	const heads = ['Dato', 'Til', 'Status', '*Gebyr', '*Renter', '*Kompensation'];
	return table('Rykkere', heads, rows, 'Ingen rykkere.');
}

/** Mails, SMS and electronic documents that were sent. */
export function mailSection(org: Organisation): Html {
	const rows = [...org.mailouts].reverse().map(
		(mail) =>
			html`<tr>
				<td class="number">${danishMoment(mail.Date)}</td>
				<td>${mail.IsSmsMessage ? 'SMS (1 kr.)' : (WAYS[mail.Type] ?? 'Mail')}</td>
				<td>${mail.Receiver}</td>
				<td>${mail.Subject}</td>
			</tr>`,
	);
	return table('Sendt', ['Tid', 'Måde', 'Til', 'Emne'], rows, 'Intet er sendt.');
}

/** The archive. */
export function fileSection(org: Organisation): Html {
	const rows = [...org.files].reverse().map((file) => {
		const links = linksOf(org, file.FileGuid, true);
		const used = links.map(({ VoucherId }) =>
			VoucherId === null ? 'kladde' : `bilag ${VoucherId}`,
		);
		return html`<tr>
			<td class="number">${danishMoment(file.UploadedAt)}</td>
			<td>${fileLink(org, file.FileGuid)}</td>
			<td>${used.join(', ')}</td>
			<td class="money">${Math.ceil(file.bytes.length / 1000)} kB</td>
		</tr>`;
	});
	return table('Filer', ['Tid', 'Navn', 'Bruges på', '*Størrelse'], rows, 'Ingen filer.');
}
