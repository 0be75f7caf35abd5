import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import axios from 'axios';
import {
	rackbeatDineroSettings,
	type RackbeatDineroSettings,
	type RackbeatDineroSettingsInput,
} from '../../bookkeeping/settings/rackbeatDinero';
import { personalToken } from '../../services/dinero/token';
import { runNode } from '../engine/runNode';
import { axiosSend } from '../services/axiosSend';
import { balance, type DineroState, type World } from './world';

type Creditor = RackbeatDineroSettingsInput['creditor'];

const byGroup = (goods: number, freight = goods) => ({
	...{ '1': goods, '2': goods, '3': goods },
	...{ '4': freight, '5': freight, '6': goods },
});

/** The demo company with suppliers switched on and purchases booked; single settings changed. */
export function supplierSettings(
	creditor: Creditor = {},
	changes: Partial<RackbeatDineroSettingsInput> = {},
): RackbeatDineroSettings {
	return rackbeatDineroSettings.parse({
		version: 1,
		organizationId: 1001,
		rackbeatAccount: '2001',
		from: '2026-01-01',
		...changes,
		creditor: {
			enabled: true,
			invoiceStatus: 'booked',
			defaultAccount: 2100,
			accountByGroupZone: {
				domestic: byGroup(2000, 2100),
				eu: byGroup(2010),
				abroad: byGroup(2020),
				domesticExempt: byGroup(7380),
			},
			...creditor,
		},
	});
}

/** Purchase documents as the simulator's state shows them. */
export interface PurchaseState {
	vouchers: Array<IDataObject & { Guid: string; isBooked: boolean; FileGuid: string | null }>;
	creditNotes: Array<IDataObject & { Guid: string; isBooked: boolean; FileGuid: string | null }>;
	files: Array<IDataObject & { name: string; fileGuid: string }>;
	entries: DineroState['entries'];
	contacts: IDataObject[];
}

export interface SupplierPlanned {
	ready: INodeExecutionData[];
	blocked: IDataObject[];
}

/** The way of supplier invoices through our nodes, as the template takes them. */
export class SupplierFlow {
	constructor(readonly world: World) {}

	async plan(
		numbers: number[],
		settings = supplierSettings(),
		options: IDataObject = {},
	): Promise<SupplierPlanned> {
		const [ready = [], blocked = []] = await runNode({
			type: 'rackbeatDinero',
			parameters: {
				resource: 'supplierInvoice',
				operation: 'plan',
				number: '={{ $json.number }}',
				settings: JSON.stringify(settings),
				options,
			},
			items: numbers.map((number) => ({ json: { number: String(number) } })),
			credentials: this.world.credentials(),
		});
		return { ready, blocked: blocked.map(({ json }) => json) };
	}

	/** Carries plans out, each with its row of the transfers table. */
	async post(plans: INodeExecutionData[], evidence: IDataObject[] = []): Promise<IDataObject[]> {
		const [posted = []] = await runNode({
			type: 'dinero',
			parameters: {
				resource: 'plan',
				operation: 'post',
				plan: '={{ $json.plan }}',
				evidence: '={{ $json.evidence }}',
			},
			items: plans.map(({ json, binary }, place) => ({
				json: { ...json, evidence: evidence[place] ?? '' },
				...(binary && { binary }),
			})),
			credentials: this.world.credentials(),
			continueOnFail: true,
		});
		return posted.map(({ json }) => json);
	}

	async transfer(numbers: number[], settings = supplierSettings()) {
		const { ready, blocked } = await this.plan(numbers, settings);
		return { ready, blocked, posted: ready.length > 0 ? await this.post(ready) : [] };
	}

	async state(): Promise<PurchaseState> {
		const state = (await this.world.state()) as unknown as IDataObject;
		const shown = (name: string) =>
			(state[name] as PurchaseState['vouchers']).map((each) => ({
				...each,
				isBooked: each['Status'] !== 'Draft',
			}));
		const vouchers = shown('purchaseVouchers');
		const creditNotes = shown('purchaseCreditNotes');
		return { ...(state as unknown as PurchaseState), vouchers, creditNotes };
	}

	/** Debit minus credit of accounts, in øre. */
	async balances(accounts: number[]): Promise<number[]> {
		const { entries } = await this.state();
		return accounts.map((account) => balance(entries, account));
	}

	/**
	 * Support unbooks a supplier invoice in Rackbeat, somebody changes it, and books it again. That can
	 * be done in one reading only, and under another number it would be another document.
	 */
	async changeInRackbeat(number: number, changes: IDataObject): Promise<void> {
		await this.world.readRackbeat({ supplier_unbook: true, draft_number_is_final: true });
		await this.bookAgain(number, changes);
	}

	/** The same, in whatever reading Rackbeat is. */
	async bookAgain(number: number, changes: IDataObject): Promise<void> {
		const headers = { Authorization: 'Bearer demo-rackbeat-key', Accept: 'application/json' };
		const url = `${this.world.rackbeat.apiUrl}/supplier-invoices/${number}`;
		await axios.post(`${url}/unbook`, {}, { headers });
		await axios.put(url, changes, { headers });
		await axios.post(`${url}/book`, {}, { headers });
	}

	/** The highest number that a supplier invoice has in Rackbeat. */
	async lastInRackbeat(): Promise<number> {
		const { data } = await axios.get<{ supplier_invoices: Array<{ number: number }> }>(
			`${this.world.rackbeat.url}/_sim/state`,
		);
		return Math.max(...data.supplier_invoices.map(({ number }) => number));
	}

	/** The bookkeeper changes the only draft in Dinero. */
	async editInDinero(changes: IDataObject): Promise<void> {
		const { vouchers } = await this.state();
		const [voucher] = vouchers;
		const lines = (voucher?.['Lines'] ?? []) as IDataObject[];
		await this.inDinero('PUT', `v1.1/1001/vouchers/purchase/${voucher?.Guid}`, {
			Timestamp: voucher?.['Timestamp'],
			PurchaseType: 'credit',
			VoucherDate: voucher?.['VoucherDate'],
			PaymentDate: voucher?.['PaymentDate'],
			ContactGuid: voucher?.['ContactGuid'],
			CurrencyKey: voucher?.['CurrencyKey'],
			ExternalReference: voucher?.['ExternalReference'],
			FileGuid: voucher?.FileGuid,
			Lines: lines.map(({ AmountInclVatValue, AccountNumber, Description, VatCode }) => ({
				Amount: AmountInclVatValue,
				...{ AccountNumber, Description, VatCode },
			})),
			...changes,
		});
	}

	/** A call of the bookkeeper's own in Dinero. */
	async inDinero(method: 'POST' | 'PUT' | 'DELETE', path: string, data: IDataObject | FormData) {
		const { dineroApi } = this.world.credentials();
		const token = await personalToken(axiosSend(), dineroApi);
		const headers = { Authorization: `Bearer ${token}` };
		const url = `${this.world.dinero.url}/${path}`;
		return (await axios.request<IDataObject>({ method, url, headers, data })).data;
	}
}
