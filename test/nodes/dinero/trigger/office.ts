import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import type { DemoCompanies } from '../../../engine/demoCompanies';
import { DEMO_CLIENT, demoKey } from '../../../simulators/dinero';

const CONTACT = '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Somebody who works in Dinero beside n8n: makes, books and pays, by the same API. */
export class Office {
	constructor(
		private readonly demo: () => DemoCompanies,
		private readonly organization = 1001,
	) {}

	private async token(): Promise<string> {
		const key = demoKey(this.organization);
		const { data } = await axios.post<{ access_token: string }>(
			`${this.demo().dinero.running.url}/dineroapi/oauth/token`,
			new URLSearchParams({
				grant_type: 'password',
				scope: 'read write',
				username: key,
				password: key,
			}),
			{ auth: { username: DEMO_CLIENT.id, password: DEMO_CLIENT.secret }, proxy: false },
		);
		return data.access_token;
	}

	/** @param path below the company, such as `invoices`; with its version where that is not v1 */
	async call(method: Method, path: string, data?: IDataObject): Promise<IDataObject> {
		const [, version = 'v1', rest = path] = /^(v[\d.]+)\/(.*)$/.exec(path) ?? [];
		const answer = await axios.request<IDataObject>({
			method,
			url: `${this.demo().dinero.running.url}/${version}/${this.organization}/${rest}`,
			data,
			headers: { authorization: `Bearer ${await this.token()}` },
			proxy: false,
		});
		return answer.data;
	}

	/** A draft over 100 kroner before VAT, dated on the day of Dinero's clock unless told otherwise. */
	async draft(changes: IDataObject = {}, kind = 'invoices'): Promise<string> {
		const guid = crypto.randomUUID();
		await this.call('POST', kind, {
			Guid: guid,
			ContactGuid: CONTACT,
			// A credit note has no terms of payment.
			...(kind === 'invoices' && {
				PaymentConditionType: 'Netto',
				PaymentConditionNumberOfDays: 8,
			}),
			ProductLines: [
				{
					BaseAmountValue: 100,
					Quantity: 1,
					AccountNumber: 1000,
					Unit: 'parts',
					Description: 'Hjelm',
					Discount: 0,
				},
			],
			...changes,
		});
		return guid;
	}

	version = async (guid: string, kind = 'invoices'): Promise<string> =>
		String((await this.call('GET', `${kind}/${guid}`))['TimeStamp']);

	async book(guid: string, kind = 'invoices'): Promise<void> {
		await this.call('POST', `${kind}/${guid}/book`, {
			Timestamp: await this.version(guid, kind),
		});
	}

	async booked(changes: IDataObject = {}, kind = 'invoices'): Promise<string> {
		const guid = await this.draft(changes, kind);
		await this.book(guid, kind);
		return guid;
	}

	/** A manual voucher with the same line twice: four entries, of which two and two look alike. */
	async bookTwins(): Promise<void> {
		const line = {
			Description: 'Gebyr',
			Amount: 10,
			AccountNumber: 7380,
			AccountVatCode: 'none',
			BalancingAccountNumber: 55000,
			BalancingAccountVatCode: 'none',
		};
		const body = { VoucherDate: '2026-11-20', Lines: [line, line] };
		const voucher = await this.call('POST', 'vouchers/manuel', body);
		await this.call('POST', `vouchers/manuel/${voucher['Guid']}/book`, {
			Timestamp: voucher['Timestamp'],
		});
	}

	/** Sends the invoice, which is a change but no booking. */
	async mail(guid: string): Promise<void> {
		await this.call('POST', `invoices/${guid}/email`, {
			Receiver: 'kunde@example.com',
			ShouldAddTrustPilotEmailAsBcc: false,
		});
	}

	async pay(guid: string, amount = 125): Promise<string> {
		const payment = await this.call('POST', `invoices/${guid}/payments`, {
			Timestamp: await this.version(guid),
			DepositAccountNumber: 55000,
			Amount: amount,
			RemainderIsFee: false,
			Description: 'Indbetaling',
		});
		const paid = await this.call('GET', `v2/invoices/${guid}/payments`);
		const [last] = (paid['Payments'] as IDataObject[]).slice(-1);
		return String(payment['Guid'] ?? last?.['Guid']);
	}

	async takeBack(guid: string, payment: string): Promise<void> {
		const Timestamp = await this.version(guid);
		await this.call('DELETE', `invoices/${guid}/payments/${payment}`, { Timestamp });
	}

	private contact = (name: string): IDataObject => ({
		Name: name,
		CountryKey: 'DK',
		IsPerson: false,
		IsMember: false,
		UseCvr: false,
	});

	async addContact(name: string): Promise<string> {
		const guid = crypto.randomUUID();
		await this.call('POST', 'contacts', { ContactGuid: guid, ...this.contact(name) });
		return guid;
	}

	rename = (guid: string, name: string) =>
		this.call('PUT', `v2/contacts/${guid}`, this.contact(name));

	private product = (name: string, price: number): IDataObject => ({
		Name: name,
		ProductNumber: name,
		BaseAmountValue: price,
		Quantity: 1,
		AccountNumber: 1000,
		Unit: 'parts',
	});

	async addProduct(name: string): Promise<string> {
		await this.call('POST', 'products', this.product(name, 10));
		const found = await this.call('GET', `products?fields=ProductGuid&freeTextSearch=${name}`);
		return String((found['Collection'] as IDataObject[])[0]?.['ProductGuid']);
	}

	changePrice = (guid: string, name: string, price: number) =>
		this.call('PUT', `products/${guid}`, this.product(name, price));

	remove = (kind: 'contacts' | 'products', guid: string) => this.call('DELETE', `${kind}/${guid}`);

	/** Lets time pass in Dinero. */
	pass = (hours: number) => this.demo().dinero.clock({ advanceSeconds: Math.round(hours * 3600) });
}
