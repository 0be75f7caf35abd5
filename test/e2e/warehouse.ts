import axios from 'axios';
import type { DemoCompanies } from '../engine/demoCompanies';

type Method = 'GET' | 'POST' | 'PUT';

/** Somebody who works in Rackbeat beside n8n, by the same API. */
export class Warehouse {
	constructor(private readonly demo: DemoCompanies) {}

	/** @param path below the API, such as `customer-invoices` */
	async call<T>(method: Method, path: string, data?: unknown): Promise<T> {
		const { rackbeat, credentials } = this.demo;
		const answer = await axios.request<T>({
			method,
			url: `${rackbeat.running.apiUrl}/${path}`,
			data,
			headers: { authorization: `Bearer ${String(credentials['rackbeatApi']?.['apiKey'])}` },
			proxy: false,
		});
		return answer.data;
	}

	/** An invoice over one helmet, booked; gives its number. */
	async booked(): Promise<string> {
		const made = await this.call<{ customer_invoice: { number: number } }>(
			'POST',
			'customer-invoices',
			{ customer_id: 17, book: false, lines: [{ item_id: 'H-100', quantity: 1 }] },
		);
		const { number } = made.customer_invoice;
		await this.demo.rackbeat.bookInvoice(number);
		return String(number);
	}
}
