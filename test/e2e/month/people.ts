import type { DemoCompanies } from '../../engine/demoCompanies';
import type { Warehouse } from '../warehouse';
import type { Count, Month, Purchase, Return, Sale, SentBack } from './deeds';

const kroner = (ore: number): number => Number((ore / 100).toFixed(2));
const november = (day: number): string => `2026-11-${String(day).padStart(2, '0')}`;
/** Of November 2026, as the demo's people write it. */
const EUR_RATE = 7.46;
const EU_SUPPLIER = 2;
const EU_CUSTOMER = 20;
/** An e-invoice needs somebody at the customer's. */
const EAN_CUSTOMER = 19;

interface Numbered {
	number: number;
}

/** The people of the demo company: they buy, sell, take back and count by Rackbeat's own API. */
export class People {
	constructor(
		private readonly warehouse: Warehouse,
		private readonly rackbeat: DemoCompanies['rackbeat'],
	) {}

	/** Everything of a month in its order. */
	async live({ purchases, sales, returns, sentBack, counts }: Month): Promise<void> {
		await this.warehouse.call('PUT', `customers/${EAN_CUSTOMER}`, { attention: 'Økonomi' });
		for (const each of purchases) await this.buy(each);
		const sold: Sold[] = [];
		for (const each of sales) sold.push({ ...each, number: await this.sell(each) });
		for (const each of returns) await this.takeBack(sold, each);
		for (const each of sentBack) await this.sendBack(each);
		for (const each of counts) await this.count(each);
	}

	private post = <T>(path: string, data: unknown = {}): Promise<T> =>
		this.warehouse.call<T>('POST', path, data);

	private async buy({ day, supplier, lines, freight }: Purchase): Promise<void> {
		const goods = lines.map(({ item, quantity, price }) => ({
			item_id: item,
			quantity,
			line_price: kroner(price),
		}));
		const carried = freight ? [{ item_id: 'FRAGT', quantity: 1, line_price: kroner(freight) }] : [];
		await this.bookPurchase({
			supplier_id: supplier,
			invoice_date: november(day),
			...(supplier === EU_SUPPLIER && { currency_rate: EUR_RATE }),
			lines: [...goods, ...carried],
		});
	}

	private async bookPurchase(body: object): Promise<void> {
		const made = await this.post<{ supplier_invoice: Numbered }>('supplier-invoices', {
			book: false,
			...body,
		});
		const path = `supplier-invoices/${made.supplier_invoice.number}/book`;
		await this.post(path, { mark_received: true, use_invoice_date: true });
	}

	private async sell({ day, customer, lines }: Sale): Promise<number> {
		const made = await this.post<{ customer_invoice: Numbered }>('customer-invoices', {
			customer_id: customer,
			invoice_date: november(day),
			book: false,
			...(customer === EU_CUSTOMER && { currency_rate: EUR_RATE }),
			lines: lines.map(({ item, quantity, discount }) => ({
				item_id: item,
				quantity,
				discount_percentage: discount,
			})),
		});
		return Number(await this.rackbeat.bookInvoice(made.customer_invoice.number));
	}

	/** Each sale is credited once at most; where not the whole of it, one of its first item. */
	private async takeBack(sold: Sold[], { which, whole }: Return): Promise<void> {
		const [sale] = sold.splice(which % sold.length, 1);
		const [first] = sale?.lines ?? [];
		if (!sale || !first) throw new Error('more is returned than was sold');
		const made = await this.post<{ customer_invoice: Numbered }>(
			`customer-invoices/${sale.number}/create-creditnote?book=false`,
		);
		const { number } = made.customer_invoice;
		if (!whole) {
			const line = { item_id: first.item, quantity: -1, discount_percentage: first.discount };
			await this.warehouse.call('PUT', `customer-invoices/${number}`, { lines: [line] });
		}
		await this.rackbeat.bookInvoice(number);
	}

	private async sendBack({ item, quantity, price }: SentBack): Promise<void> {
		await this.bookPurchase({
			supplier_id: 1,
			invoice_date: november(22),
			lines: [{ item_id: item, quantity: -quantity, line_price: kroner(price) }],
		});
	}

	private async count({ item, change }: Count): Promise<void> {
		const { items } = (await this.rackbeat.state()) as unknown as { items: Stocked[] };
		const there = items.find(({ number }) => number === item)?.stock.quantity ?? 0;
		const made = await this.post<{ inventory_regulation: { id: number } }>(
			'inventory-adjustments',
			{
				item_id: item,
				adjustment_type: 'quantity',
				location: 1,
				quantity: there + change,
				regulated_at: november(23),
			},
		);
		await this.post(`inventory-adjustments/${made.inventory_regulation.id}/book`);
	}
}

type Sold = Sale & Numbered;

interface Stocked {
	number: string;
	stock: { quantity: number };
}
