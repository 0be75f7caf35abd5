import type { FastifyInstance } from 'fastify';
import type { Simulator } from '../../control';
import { isCreditNote } from '../answers/invoiceParts';
import { goodsCost } from '../documents/lineCost';
import { unitCost } from '../documents/stock';
import { totalsOf } from '../documents/totals';
import { hasInventory, live } from '../find';
import type { CustomerInvoice, Delivery, Item, RackbeatState } from '../model';
import { danish, escaped, page, table } from './html';
import type { TableRow } from './html';
import { orderSections } from './orderSections';
import { supplierSection } from './supplierSection';

type Sim = Simulator<RackbeatState>;

const SHOWN_DELIVERIES = 30;

function bookButton(number: number): string {
	return `<form method="post" action="/_sim/book/${number}"><button type="submit" title="Book this invoice" aria-label="Bogfør – Book this invoice ${number}">Bogfør</button></form>`;
}

function stateOf(invoice: CustomerInvoice): string {
	if (!invoice.is_booked) {
		return 'Kladde';
	}
	return isCreditNote(invoice) ? 'Kreditnota' : 'Bogført';
}

function invoiceRow(sim: Sim, invoice: CustomerInvoice): TableRow {
	const { net, gross } = totalsOf(invoice, sim.switches.is('totals_rounded', 'per_line'));
	const kind = isCreditNote(invoice) ? 'credit' : '';
	return {
		className: invoice.is_booked ? kind : 'draft',
		cells: [
			String(invoice.number),
			escaped(invoice.billing_address.name),
			escaped(invoice.invoice_date),
			danish(net),
			`${danish(gross)} ${escaped(invoice.currency)}`,
			danish(goodsCost(sim, invoice)),
			`<span class="state">${stateOf(invoice)}</span>`,
			invoice.is_booked ? '' : bookButton(invoice.number),
		],
	};
}

function invoices(sim: Sim): string {
	const rows = live(sim.state.customer_invoices).sort((left, right) => left.number - right.number);
	const drafts = rows.filter(({ is_booked }) => !is_booked);
	const lead =
		drafts.length > 0
			? `Kladder, der venter på at blive bogført: ${drafts.length}.`
			: 'Alle fakturaer er bogført.';
	const columns = [
		{ title: 'Nr.' },
		{ title: 'Kunde' },
		{ title: 'Dato' },
		{ title: 'Ekskl. moms', amount: true },
		{ title: 'I alt', amount: true },
		{ title: `Vareforbrug, ${sim.state.account.base_currency}`, amount: true },
		{ title: 'Status' },
		{ title: '' },
	];
	const sheet = table(
		columns,
		rows.map((invoice) => invoiceRow(sim, invoice)),
	);
	return `<h2>Kundefakturaer</h2><p>${lead}</p>${sheet}`;
}

function stockRow(item: Item): TableRow {
	const { quantity, value } = item.stock;
	const unit = unitCost(item.stock, 'average');
	return {
		cells: [
			escaped(item.number),
			escaped(item.name),
			`<span class="${quantity < 0 ? 'below' : ''}">${danish(quantity, 0, 6)}</span>`,
			unit === null ? 'ingen' : danish(unit, 2, 6),
			danish(value),
		],
	};
}

function stock({ state }: Sim): string {
	const items = live(state.items).filter((item) => hasInventory(state, item));
	const total = items.reduce((sum, item) => sum + item.stock.value, 0);
	const columns = [
		{ title: 'Varenr.' },
		{ title: 'Vare' },
		{ title: 'På lager', amount: true },
		{ title: 'Kostpris', amount: true },
		{ title: 'Lagerværdi', amount: true },
	];
	const foot = ['', 'Lagerværdi i alt', '', '', danish(total)];
	return `<h2>Lager</h2><p>Kostpris er glidende gennemsnit.</p>${table(columns, items.map(stockRow), foot)}`;
}

const DELIVERY_STATES = { waiting: 'venter', delivered: 'leveret', failed: 'opgivet' } as const;

function deliveryRow({ state }: Sim, delivery: Delivery): TableRow {
	const last = delivery.attempts.at(-1);
	const hook = state.webhooks.find(({ id }) => id === delivery.webhook_id);
	return {
		cells: [
			escaped(delivery.event),
			escaped(JSON.stringify(delivery.body).slice(0, 80)),
			escaped(hook?.url),
			String(delivery.attempts.length),
			last ? escaped(last.status ?? 'intet svar') : '',
			DELIVERY_STATES[delivery.state],
		],
	};
}

function deliveries(sim: Sim): string {
	const newest = sim.state.deliveries.slice(-SHOWN_DELIVERIES).reverse();
	const columns = ['Hændelse', 'Indhold', 'Adresse', 'Forsøg', 'Svar', 'Status'];
	const content =
		newest.length > 0
			? table(
					columns.map((title) => ({ title })),
					newest.map((delivery) => deliveryRow(sim, delivery)),
				)
			: '<div class="none">Ingen webhooks er sendt.</div>';
	return `<h2>Webhooks</h2>${content}`;
}

function problem(query: Record<string, unknown>): string {
	const text = query['problem'];
	return text === undefined ? '' : `<div class="problem" role="alert">${escaped(text)}</div>`;
}

/** The page at `/`: invoices with a button that books each draft, orders, stock values, webhooks. */
export function addInvoicePage(app: FastifyInstance, sim: Sim): void {
	app.get<{ Querystring: Record<string, unknown> }>('/', (request, reply) => {
		const { company_name, id } = sim.state.account;
		const head = `<h1>${escaped(company_name)}</h1><p>Rackbeat-simulator, aftalenr. ${id}. Alle navne og tal er opdigtede.</p>`;
		const content = [
			head,
			problem(request.query),
			invoices(sim),
			supplierSection(sim),
			orderSections(sim),
			stock(sim),
			deliveries(sim),
		];
		return reply
			.type('text/html; charset=utf-8')
			.send(page(`${company_name} – Rackbeat-simulator`, content.join('\n')));
	});
}
