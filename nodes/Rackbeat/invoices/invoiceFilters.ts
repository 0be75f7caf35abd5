import type { INodeProperties } from 'n8n-workflow';
import { danishDay, instant } from '../../../bookkeeping/danishDay';
import { keyOf } from '../../../bookkeeping/document/rawValue';
import { changedSinceText } from '../../../bookkeeping/polling/danishTime';
import { listInvoices } from '../../../services/rackbeat/invoices';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import { wantedRows } from '../../operation/fields';
import type { OutputItem } from '../../operation/operation';
import { asNumber } from '../fields/sentFields';
import { dayIn } from '../invoiceRow';
import { optionalLocator } from '../locators';
import { rawJson } from '../rawJson';
import type { RackbeatRun } from '../rackbeatRun';
import { flagIn } from '../records/recordValue';
import type { ShownInvoice } from './invoiceWork';

/** How the partner and the order of a kind of invoice are filtered by and read back. */
export interface FilterNames {
	partner: { locator: INodeProperties; parameter: string; property: string; id: string };
	order: { field: INodeProperties; parameter: string; property: string };
}

export const CUSTOMER_FILTERS: FilterNames = {
	partner: {
		locator: optionalLocator('Customer (Kunde)', 'partner', 'searchCustomers'),
		parameter: 'customer_number',
		property: 'customer',
		id: 'customer_id',
	},
	order: {
		field: optionalLocator('Order (Ordre)', 'order', 'searchOrders'),
		parameter: 'order_number',
		property: 'order_id',
	},
};

export const SUPPLIER_FILTERS: FilterNames = {
	partner: {
		locator: optionalLocator('Supplier (Leverandør)', 'partner', 'searchSuppliers'),
		parameter: 'supplier_number',
		property: 'supplier',
		id: 'supplier_id',
	},
	order: {
		field: optionalLocator('Purchase Order (Indkøbsordre)', 'order', 'searchPurchaseOrders'),
		parameter: 'purchase_order_number',
		property: 'purchase_order_id',
	},
};

interface Filters {
	updatedFrom?: string;
	invoiceDateFrom?: string;
	invoiceDateTo?: string;
	onlyBooked?: boolean;
	paid?: 'paid' | 'unpaid';
	archived?: 'archived' | 'open';
	partner?: unknown;
	order?: unknown;
	search?: string;
}

const date = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'dateTime',
	default: '',
	description,
});

const archived: INodeProperties = {
	displayName: 'Archived (Arkiveret)',
	name: 'archived',
	type: 'options',
	options: [
		{ name: 'Only Archived', value: 'archived' },
		{ name: 'Only Open', value: 'open' },
	],
	default: 'archived',
	description: 'Rackbeat may leave archived ones out unless they are asked for',
};

const onlyBooked: INodeProperties = {
	displayName: 'Only Booked',
	name: 'onlyBooked',
	type: 'boolean',
	default: true,
	description: 'Whether drafts are left out',
};

const paid: INodeProperties = {
	displayName: 'Paid (Betalt)',
	name: 'paid',
	type: 'options',
	options: [
		{ name: 'Only Paid', value: 'paid' },
		{ name: 'Only Unpaid', value: 'unpaid' },
	],
	default: 'unpaid',
};

const search: INodeProperties = {
	displayName: 'Search',
	name: 'search',
	type: 'string',
	default: '',
	description: 'Free text; Rackbeat decides which columns it looks in',
};

/** The filters of a kind of invoice. */
export const invoiceFilters = ({ partner, order }: FilterNames): INodeProperties => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		archived,
		date('Changed Since', 'updatedFrom', 'Only those that were changed or booked since then'),
		partner.locator,
		date('Invoice Date From', 'invoiceDateFrom', 'The first invoice date, a Danish calendar day'),
		date('Invoice Date To', 'invoiceDateTo', 'The last invoice date, a Danish calendar day'),
		onlyBooked,
		order.field,
		paid,
		search,
	].sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
});

const numberOf = (value: unknown): string | null => {
	const number = asNumber(value);
	return number === null ? null : String(number);
};

const queryOf = (filters: Filters, { partner, order }: FilterNames) => {
	const { updatedFrom, invoiceDateFrom, invoiceDateTo, onlyBooked, paid, archived } = filters;
	return {
		...(updatedFrom && { updated_at_from: changedSinceText(instant(updatedFrom)) }),
		...(invoiceDateFrom && { invoice_date_from: danishDay(invoiceDateFrom) }),
		...(invoiceDateTo && { invoice_date_to: danishDay(invoiceDateTo) }),
		...(onlyBooked && { is_booked: true }),
		...(paid && { is_paid: paid === 'paid' }),
		...(archived && { is_archived: archived === 'archived' }),
		[partner.parameter]: numberOf(filters.partner) ?? '',
		[order.parameter]: numberOf(filters.order) ?? '',
		search: filters.search ?? '',
	};
};

const isSet = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** Whether a flag is as wanted; null where the row does not tell it. */
function flagFits(row: RackbeatRecord, field: string, wanted: boolean | undefined): boolean | null {
	if (wanted === undefined) return true;
	return isSet(row[field]) ? flagIn(row, field) === wanted : null;
}

function dayFits(row: RackbeatRecord, { invoiceDateFrom, invoiceDateTo }: Filters): boolean {
	const day = dayIn(row, 'invoice_date');
	if (day === null) return true;
	const isLateEnough = !invoiceDateFrom || day >= danishDay(invoiceDateFrom);
	return isLateEnough && (!invoiceDateTo || day <= danishDay(invoiceDateTo));
}

function changeFits(row: RackbeatRecord, { updatedFrom }: Filters): boolean {
	const changed = row['updated_at'];
	if (!updatedFrom || typeof changed !== 'string' || changed === '') return true;
	return instant(changed) >= instant(updatedFrom);
}

const wanted = (choice: string | undefined, yes: string): boolean | undefined =>
	choice === undefined ? undefined : choice === yes;

/**
 * The filters once more on our side: Rackbeat ignores in silence what it does not know. Null where the
 * row does not tell whether it fits.
 */
function fits(
	row: RackbeatRecord,
	filters: Filters,
	{ partner, order }: FilterNames,
): boolean | null {
	const partnerNumber = numberOf(filters.partner);
	const orderNumber = numberOf(filters.order);
	const partnerOf = keyOf(row[partner.property]) ?? keyOf(row[partner.id]);
	const answers = [
		!filters.onlyBooked || flagIn(row, 'is_booked'),
		flagFits(row, 'is_paid', wanted(filters.paid, 'paid')),
		flagFits(row, 'is_archived', wanted(filters.archived, 'archived')),
		partnerNumber === null || (partnerOf === null ? null : partnerOf === partnerNumber),
		orderNumber === null || keyOf(row[order.property]) === orderNumber,
		dayFits(row, filters),
		changeFits(row, filters),
	];
	if (answers.includes(false)) return false;
	return answers.includes(null) ? null : true;
}

/** The invoices that the filters ask for, oldest change first. */
export async function invoicesAskedFor(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
	names: FilterNames,
): Promise<OutputItem[]> {
	const { functions } = run;
	const filters = functions.getNodeParameter('filters', itemIndex, {}) as Filters;
	const limit = wantedRows(functions, itemIndex);
	const isFiltered = Object.keys(filters).length > 0;
	const rows = await listInvoices(await run.api(itemIndex), shown.kind, queryOf(filters, names), {
		...(limit !== undefined && { limit }),
		// A limit counts what fits, so what does not is sorted out before it is counted.
		...(isFiltered && { keep: (row) => fits(row, filters, names) }),
	});
	if (functions.getNodeParameter('simplify', itemIndex) === false) {
		return rows.map((row) => ({ json: rawJson(row) }));
	}
	const account = await run.account(itemIndex);
	return rows.map((row) => ({ json: shown.row(account, row) }));
}
