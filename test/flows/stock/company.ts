import { exact, fromOre, minus, sum, toOre, zero } from '../../../bookkeeping/money';
import { readCustomerInvoice } from '../../../bookkeeping/document/readCustomerInvoice';
import { readSupplierInvoice } from '../../../bookkeeping/document/readSupplierInvoice';
import { Rackbeat, type Json } from '../../simulators/rackbeat/harness';

const kroner = (ore: number): number => Number((ore / 100).toFixed(2));

/** The readings of Rackbeat under which the flows below are told; costs are those of booking. */
const READING = {
	...{ invoice_line_cost_key: 'item_cost_price', cost_frozen_at: 'booking', cost_currency: 'base' },
	...{ valuation_total_key: 'total_value', credit_note_answer: 'customer_invoice' },
	...{ shipment_key: 'order_shipment', convert_book_place: 'either', only_shipped_place: 'whole' },
	...{ credit_returns_stock: true, orderless_invoice_moves_stock: true, copy_books: false },
	...{ adjustment_key: 'inventory_regulation', cost_adjustments: 'known' },
	...{
		stock_follows: 'shipment',
		receipt_key: 'purchase_order_receipt',
		receipt_number_key: 'number',
	},
	...{ receive_path: '/purchase-order-receipts', supplier_invoice_key: 'supplier_invoice' },
	// Of a purchase for some øre the totals alone do not tell which percent was meant.
	...{ supplier_line_vat: 'present' },
	...{ late_cost_reaches_lines: false, negative_stock: 'allowed', order_create_books: 'draft' },
	...{
		decimals_as: 'number',
		numbers_as: 'int',
		draft_number_is_final: true,
		create_books: 'nothing',
	},
};

const SEED = {
	customers: [{ number: 1, company_name: 'Kunde ApS' }],
	suppliers: [{ number: 1, company_name: 'Leverandør ApS' }],
	items: [
		{ number: 'A', name: 'Hjelm', sales_price: 500 },
		{ number: 'B/2', name: 'Lygte', sales_price: 90 },
	],
};

/** A company in Rackbeat that buys, sells, takes back and counts, all by calls of the API. */
export class Company {
	private constructor(private readonly rackbeat: Rackbeat) {}

	static start = async (): Promise<Company> => new Company(await Rackbeat.start());

	close = (): Promise<void> => this.rackbeat.close();

	async reset(readings: Record<string, unknown> = {}): Promise<void> {
		await this.rackbeat.reset(SEED);
		await this.rackbeat.switches({ ...READING, ...readings });
	}

	private async call(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Json> {
		const answer = await this.rackbeat.api(method, path, body);
		if (answer.status >= 300) {
			throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
		}
		return answer.body;
	}

	private post = (path: string, body: unknown = {}): Promise<Json> => this.call('POST', path, body);

	/** Ordered and received at a price, invoiced at that or another one. Tells the invoice's number. */
	async buy(item: string, quantity: number, ore: number, invoicedOre = ore): Promise<number> {
		const lines = [{ item_id: item, quantity, line_price: kroner(ore) }];
		const made = await this.post('/purchase-orders', { supplier_id: 1, book: false, lines });
		const order = `/purchase-orders/${String((made['purchase_order'] as Json)['number'])}`;
		await this.post(`${order}/book`);
		const receipt = await this.post(`${order}/create-receipt`);
		const { number } = receipt['purchase_order_receipt'] as Json;
		await this.post(`/purchase-order-receipts/${String(number)}/mark-received`);
		const converted = await this.post(`${order}/convert-to-invoice?book=false`, { book: false });
		return await this.invoiceAt(Number(converted['invoice_id']), quantity, invoicedOre);
	}

	private async invoiceAt(invoice: number, quantity: number, ore: number): Promise<number> {
		const path = `/supplier-invoices/${invoice}`;
		const draft = (await this.call('GET', path))['supplier_invoice'] as Json;
		const [line] = draft['lines'] as unknown as Json[];
		const { id, child_id } = line ?? {};
		const lines = [{ id, item_id: child_id, quantity, line_price: kroner(ore) }];
		await this.call('PUT', path, { lines });
		return invoice;
	}

	/** Books a supplier invoice that `buy` made; its price may correct what is left of the goods. */
	async bookPurchase(invoice: number): Promise<void> {
		await this.post(`/supplier-invoices/${invoice}/book`);
	}

	async sell(lines: { item: string; quantity: number }[]): Promise<number> {
		const input = lines.map(({ item, quantity }) => ({ item_id: item, quantity }));
		const made = await this.post('/customer-invoices', { customer_id: 1, lines: input });
		const number = Number((made['customer_invoice'] as Json)['number']);
		await this.post(`/customer-invoices/${number}/book`);
		return number;
	}

	/** Credits the whole of an invoice and puts its goods back. */
	async takeBack(invoice: number): Promise<number> {
		const made = await this.post(`/customer-invoices/${invoice}/create-creditnote`);
		const number = Number((made['customer_invoice'] as Json)['number']);
		await this.post(`/customer-invoices/${number}/book`);
		return number;
	}

	/** Credits some of one item of an invoice and puts that back. */
	async takeBackSome(invoice: number, item: string, quantity: number): Promise<number> {
		const made = await this.post(`/customer-invoices/${invoice}/create-creditnote`);
		const number = Number((made['customer_invoice'] as Json)['number']);
		const lines = [{ item_id: item, quantity: -quantity }];
		await this.call('PUT', `/customer-invoices/${number}`, { lines });
		await this.post(`/customer-invoices/${number}/book`);
		return number;
	}

	/** Orders and ships goods without an invoice yet; tells the order. */
	async ship(lines: { item: string; quantity: number }[]): Promise<number> {
		const input = lines.map(({ item, quantity }) => ({ item_id: item, quantity }));
		const made = await this.post('/orders', { customer_id: 1, book: false, lines: input });
		const number = Number((made['order'] as Json)['number']);
		await this.post(`/orders/${number}/book`);
		const { id } = (await this.post(`/orders/${number}/create-shipment`))['order_shipment'] as Json;
		await this.post(`/orders/shipments/${String(id)}/mark-shipped`, { pick: true });
		return number;
	}

	/** Invoices an order that was shipped; tells the invoice. */
	async bill(order: number): Promise<number> {
		const path = `/orders/${order}/convert-to-invoice?book=true`;
		return Number((await this.post(path, { book: true }))['invoice_id']);
	}

	/** Sends goods back to the supplier, who gives so much for each. Tells the credit note. */
	async sendBack(item: string, quantity: number, ore: number): Promise<number> {
		const lines = [{ item_id: item, quantity: -quantity, line_price: kroner(ore) }];
		const made = await this.post('/supplier-invoices', { supplier_id: 1, book: false, lines });
		const number = Number((made['supplier_invoice'] as Json)['number']);
		await this.post(`/supplier-invoices/${number}/book`, { mark_received: true });
		return number;
	}

	async adjust(item: string, body: { quantity: number } | { cost_price: number }): Promise<void> {
		const adjustment_type = 'quantity' in body ? 'quantity' : 'cost_price';
		const input = { item_id: item, adjustment_type, location: 1, ...body };
		const made = await this.post('/inventory-adjustments', {
			...input,
			regulated_at: '2026-11-01',
		});
		const { id } = made['inventory_regulation'] as Json;
		await this.post(`/inventory-adjustments/${String(id)}/book`);
	}

	valueBy = (principle: string): Promise<void> => this.rackbeat.switches({ costing: principle });

	/** What our reader and our rounding make of the COGS of an invoice, in øre; a credit note gives it back. */
	async cogs(number: number): Promise<number> {
		const invoice = (await this.call('GET', `/customer-invoices/${number}`))['customer_invoice'];
		const customer = (await this.call('GET', '/customers/1'))['customer'];
		const { lines, kind } = readCustomerInvoice({ invoice, customer, items: {}, groups: {} });
		const costs = lines.map(({ cost, costSource }) => {
			if (cost === null || costSource === 'present') throw new Error(`no cost on ${number}`);
			return exact(cost);
		});
		const total = toOre(sum(costs));
		return kind === 'creditNote' ? -total : total;
	}

	/** What a purchase was posted at, in øre without VAT, as our reader has it; a credit note takes it back. */
	async purchase(number: number): Promise<number> {
		const invoice = (await this.call('GET', `/supplier-invoices/${number}`))['supplier_invoice'];
		const supplier = (await this.call('GET', '/suppliers/1'))['supplier'];
		const { net, kind } = readSupplierInvoice({ invoice, supplier, items: {}, groups: {} });
		return kind === 'creditNote' ? -net : net;
	}

	/** The stock report, in øre. */
	async stockReport(): Promise<number> {
		const path = '/reports/valuation/total?date_to=2099-12-31';
		return toOre(exact(String((await this.call('GET', path))['total_value'])));
	}
}

/** Lagerregulering: the stock report less what stands on the inventory account. */
export const regulationOf = (report: number, purchases: number[], cogs: number[]): number => {
	const total = (values: number[]) => sum([zero, ...values.map(fromOre)]);
	return toOre(minus(fromOre(report), minus(total(purchases), total(cogs))));
};
