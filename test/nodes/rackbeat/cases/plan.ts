import type { IDataObject } from 'n8n-workflow';
import { recordPlan, type SyncRecord } from '../../../../bookkeeping/initialSync/syncRecord';
import type { OperationCase } from '../../../engine/operationCase';

const frame = {
	organizationId: 1001,
	companyName: 'Frihjul Cykler ApS',
	rackbeatAccount: '2001',
	settingsHash: '12345678',
	dryRun: false,
};

/** A plan as the bridge node makes it, under a number of its own; on the canvas it is JSON. */
const planOf = (number: string, change: Partial<SyncRecord> = {}): IDataObject => {
	const name = `Ny kunde ${number}`;
	const record: SyncRecord = {
		type: 'customer',
		action: 'create',
		number,
		name,
		source: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2499',
		body: {
			number: Number(number),
			company_name: name,
			contact_email: `ny${number}@firma.example`,
			vat_zone: 'domestic',
			payment_terms_id: 1001,
		},
		link: {
			contactGuid: '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2499',
			contact: { Name: name, CountryKey: 'DK' },
		},
		roles: { debtor: true, creditor: false },
		notices: [],
		...change,
	};
	return JSON.parse(JSON.stringify(recordPlan(record, frame))) as IDataObject;
};

const product = (number: string): IDataObject =>
	planOf(number, {
		type: 'product',
		name: 'Hjelm',
		body: { number, name: 'Hjelm', group: 1, sales_price: 249.5, unit_id: 1 },
		link: null,
		roles: null,
	});

const supplier = (number: string): IDataObject =>
	planOf(number, {
		type: 'supplier',
		name: 'Grossisten',
		body: {
			number: Number(number),
			company_name: 'Grossisten',
			contact_email: `g${number}@firma.example`,
			payment_terms_id: 1001,
		},
		link: null,
	});

const group = (number: string): IDataObject =>
	planOf(number, {
		type: 'supplierGroup',
		name: 'Dinero',
		source: '',
		body: { number: Number(number), name: 'Dinero' },
		link: null,
		roles: null,
	});

const posts = (
	title: string,
	plans: IDataObject[],
	each: Pick<OperationCase, 'request' | 'body' | 'answer'>,
): OperationCase => ({
	resource: 'plan',
	operation: 'post',
	title,
	items: [{ json: { plans } }],
	parameters: { plan: '={{ $json.plans[$itemIndex] }}' },
	query: { suppress_webhooks: 'true' },
	...each,
});

export const planCases: readonly OperationCase[] = [
	posts('customer', [planOf('901'), planOf('902')], {
		request: 'POST /customers',
		body: { number: 901, company_name: 'Ny kunde 901', payment_terms_id: 1001 },
		answer: {
			reference: 'rackbeat:2001:customer:901',
			kind: 'customer',
			number: '901',
			outcome: 'posted',
			result: 'created',
			problems: [],
			plan: expect.objectContaining({ kind: 'contact' }),
		},
	}),
	posts('supplier', [supplier('911'), supplier('912')], {
		request: 'POST /suppliers',
		body: { number: 911, company_name: 'Grossisten' },
		answer: { kind: 'supplier', number: '911', outcome: 'posted', plan: null },
	}),
	posts('supplier group', [group('21'), group('22')], {
		request: 'POST /supplier-groups',
		body: { number: 21, name: 'Dinero' },
		answer: { kind: 'supplierGroup', number: '21', outcome: 'posted', plan: null },
	}),
	posts('product', [product('0042'), product('0043')], {
		request: 'POST /products',
		body: { number: '0042', name: 'Hjelm', group: 1, sales_price: 249.5, unit_id: 1 },
		answer: { kind: 'product', number: '0042', outcome: 'posted', plan: null },
	}),
];
