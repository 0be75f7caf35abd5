import type { ContactRow } from '../../../bookkeeping/contactMatch';
import { partnerRowOf, type PartnerRow } from '../../../bookkeeping/initialSync/rackbeatRegisters';
import {
	planInitialSync,
	type InitialSyncInput,
	type RackbeatRegisters,
	type SyncChoices,
} from '../../../bookkeeping/initialSync/planInitialSync';
import type { ContactRoles, SyncContact } from '../../../bookkeeping/initialSync/planPartners';
import type { DineroProduct } from '../../../bookkeeping/initialSync/planProducts';
import type {
	InitialSync,
	LeftRecord,
	SyncRecord,
} from '../../../bookkeeping/initialSync/syncRecord';
import { settings } from '../example';

export const ACCOUNT = '2001';

export const contact = (guid: string, change: Partial<ContactRow> = {}): ContactRow => ({
	ContactGuid: guid,
	Name: `Firma ${guid}`,
	ExternalReference: null,
	Email: `${guid.toLowerCase()}@firma.example`,
	Phone: '70101010',
	Street: 'Havnegade 1',
	ZipCode: '8000',
	City: 'Aarhus C',
	CountryKey: 'DK',
	VatNumber: null,
	EanNumber: null,
	PaymentConditionType: 'Netto',
	PaymentConditionNumberOfDays: 14,
	IsPerson: false,
	IsMember: false,
	DeletedAt: null,
	...change,
});

export const DEBTOR: ContactRoles = { debtor: true, creditor: false };
export const CREDITOR: ContactRoles = { debtor: false, creditor: true };
export const BOTH: ContactRoles = { debtor: true, creditor: true };

export const used = (row: ContactRow, roles: ContactRoles = DEBTOR): SyncContact => ({
	row,
	roles,
});

export const customer = (number: number, fields: Record<string, unknown> = {}): PartnerRow =>
	partnerRowOf({
		number,
		name: `Kunde ${number}`,
		contact_email: `k${number}@x.example`,
		...fields,
	});

/** Rackbeat with customers 1 to 7, as the worked example has it. */
export const registers = (change: Partial<RackbeatRegisters> = {}): RackbeatRegisters => ({
	customers: [
		...[1, 2, 3, 4, 5, 6].map((number) => customer(number)),
		customer(7, { name: 'Syv A/S', company_vat: 'DK 12 34 56 74', contact_phone: '11111111' }),
	],
	suppliers: [],
	items: new Map(),
	customerGroups: [{ number: '1', name: 'Kunder' }],
	supplierGroups: [{ number: '1', name: 'Leverandører' }],
	productGroups: [
		{ number: '1', name: 'Varer m/moms' },
		{ number: '2', name: 'Fragt' },
	],
	units: [
		{ number: '1', name: 'stk.' },
		{ number: '2', name: 'palle' },
	],
	terms: [{ number: '1', name: 'Netto 14 dage', type: 'net', days: 14 }],
	...change,
});

export const product = (guid: string, change: Partial<DineroProduct> = {}): DineroProduct => ({
	guid,
	number: guid,
	name: `Vare ${guid}`,
	price: 249.5,
	unit: 'parts',
	accountNumber: 1000,
	...change,
});

export const NO_CHOICE: SyncChoices = {
	customerGroup: null,
	supplierGroup: null,
	productGroup: null,
	unit: null,
};

export const sync = (change: Partial<InitialSyncInput> = {}): InitialSync =>
	planInitialSync({
		boxes: { supplierGroup: false, supplier: true, customer: true, product: true },
		contacts: [],
		products: [],
		rackbeat: registers(),
		choices: NO_CHOICE,
		settings: settings(),
		...change,
	});

/** The contacts A to F and products P1 to P4 of the worked example. */
export const CONTACTS: readonly SyncContact[] = [
	used(contact('A', { VatNumber: '11223344' })),
	used(contact('B'), BOTH),
	used(contact('C', { Email: null })),
	used(contact('D', { DeletedAt: '2026-10-01T10:00:00Z' }), CREDITOR),
	used(contact('E', { VatNumber: '12345674', Phone: '99999999' })),
	used(contact('F', { Email: 'A@firma.example' })),
];
export const PRODUCTS: readonly DineroProduct[] = [
	product('P1', { number: '0042' }),
	product('P2', { number: null }),
	product('P3', { number: ' 0042 ' }),
	product('P4', { number: 'P4', unit: 'litre' }),
];

export const planned = (found: InitialSync, source: string): SyncRecord[] =>
	found.records.filter((record) => record.source === source);

export const leftOf = (found: InitialSync, source: string): LeftRecord[] =>
	found.left.filter((record) => record.source === source);

export const codesOf = (record: SyncRecord | undefined): string[] =>
	(record?.notices ?? []).map(({ code }) => code);
