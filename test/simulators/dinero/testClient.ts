import axios from 'axios';
import type { AxiosResponse } from 'axios';
import { startSimulator } from '../control';
import type { LoggedRequest, RunningSimulator } from '../control';
import { DEMO_CLIENT, demoKey, dineroSimulator } from './index';

export const CONTACT = '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401';
export const GUID = '0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b1001';

/** What the tests read of an answer; which fields are there depends on the call. */
export interface Answer {
	Guid: string;
	Id: string;
	TimeStamp: string;
	Timestamp: string;
	Version: string;
	Status: string;
	Number: number;
	VoucherNumber: number | null;
	FileGuid: string;
	TotalExclVat: number;
	TotalVat: number;
	TotalInclVat: number;
	code: number;
	message: string;
	validationErrors: Record<string, string>;
	Collection: Record<string, unknown>[];
	Lines: Record<string, number>[];
}

interface BookedEntry {
	voucherGuid: string;
	accountNumber: number;
	debitOre: number;
	creditOre: number;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';

/** The Dinero simulator with a login, for tests of the simulator itself. */
export class TestClient {
	private token = '';

	private constructor(readonly simulator: RunningSimulator) {}

	static async start(): Promise<TestClient> {
		const client = new TestClient(await startSimulator(dineroSimulator));
		await client.reset();
		return client;
	}

	close = (): Promise<void> => this.simulator.close();

	async reset(seed: unknown = 'demo'): Promise<void> {
		await this.control('POST', 'reset', { seed });
		await this.login();
	}

	/** Takes a token; the demo company's unless another key is given. */
	async login(key = demoKey(1001), scope = 'read write'): Promise<void> {
		const { data } = await axios.post<{ access_token: string }>(
			`${this.simulator.url}/dineroapi/oauth/token`,
			new URLSearchParams({ grant_type: 'password', scope, username: key, password: key }),
			{ auth: { username: DEMO_CLIENT.id, password: DEMO_CLIENT.secret }, proxy: false },
		);
		this.token = data.access_token;
	}

	/** @param path with version and organisation, such as `v1/1001/contacts` */
	call<T = Answer>(
		method: Method,
		path: string,
		data?: unknown,
		headers: Record<string, string> = {},
	): Promise<AxiosResponse<T>> {
		return axios.request<T>({
			method,
			url: `${this.simulator.url}/${path}`,
			data,
			headers: { authorization: `Bearer ${this.token}`, ...headers },
			proxy: false,
			validateStatus: () => true,
		});
	}

	async control<T = unknown>(method: Method, path: string, data?: unknown): Promise<T> {
		const url = `${this.simulator.url}/_sim/${path}`;
		return (await axios.request<T>({ method, url, data, proxy: false })).data;
	}

	switches = (values: Record<string, unknown>) => this.control('PATCH', 'switches', values);
	fault = (fault: Record<string, unknown>) => this.control('POST', 'faults', [fault]);
	requests = () => this.control<LoggedRequest[]>('GET', 'requests');

	/** What stands in the books under one voucher, account number to øre; debit is positive. */
	async posted(voucherGuid?: string): Promise<Record<string, number>> {
		const { organisations } = await this.control<{
			organisations: { entries: BookedEntry[] }[];
		}>('GET', 'state');
		const sums: Record<string, number> = {};
		for (const entry of organisations[0]!.entries) {
			if (voucherGuid === undefined || entry.voucherGuid === voucherGuid) {
				const before = sums[entry.accountNumber] ?? 0;
				sums[entry.accountNumber] = before + entry.debitOre - entry.creditOre;
			}
		}
		return sums;
	}

	async upload(name: string, bytes: Buffer = Buffer.from('%PDF-1.4\n%%EOF\n')) {
		const form = new FormData();
		form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
		return this.call('POST', 'v1/1001/files', form);
	}
}

/** A product line of 25 % VAT goods. */
export const line = (price: number, changes: Record<string, unknown> = {}) => ({
	Description: 'Hjelm',
	BaseAmountValue: price,
	Quantity: 1,
	Discount: 0,
	AccountNumber: 1000,
	Unit: 'parts',
	...changes,
});

/** An invoice to the demo contact under a guid of our own. */
export const invoice = (lines: unknown[], changes: Record<string, unknown> = {}) => ({
	Guid: GUID,
	ContactGuid: CONTACT,
	Date: '2026-11-20',
	PaymentConditionType: 'Netto',
	PaymentConditionNumberOfDays: 14,
	ExternalReference: 'rackbeat:2001:invoice:1001',
	ProductLines: lines,
	...changes,
});
