import type { INodeProperties } from 'n8n-workflow';
import { instant } from '../../../bookkeeping/danishDay';
import { keyOf } from '../../../bookkeeping/document/rawValue';
import { changedSinceText } from '../../../bookkeeping/polling/danishTime';
import { listInvoices } from '../../../services/rackbeat/invoices';
import { isYes, type RackbeatRecord } from '../../../services/rackbeat/records';
import { wantedRows } from '../../operation/fields';
import type { OutputItem } from '../../operation/operation';
import { asNumber } from '../fields/sentFields';
import type { ShownInvoice } from '../invoices/invoiceWork';
import { optionalLocator } from '../locators';
import { rawJson } from '../rawJson';
import type { RackbeatRun } from '../rackbeatRun';

/** Whose orders, and what of them is done: shipped or received. */
interface Names {
	partner: { locator: INodeProperties; property: 'customer' | 'supplier'; parameter: string };
	done: { displayName: string; property: 'is_shipped' | 'is_received' };
}

export const ORDER_FILTERS: Names = {
	partner: {
		locator: optionalLocator('Customer (Kunde)', 'partner', 'searchCustomers'),
		property: 'customer',
		parameter: 'customer_number',
	},
	done: { displayName: 'Shipped (Afsendt)', property: 'is_shipped' },
};

export const PURCHASE_FILTERS: Names = {
	partner: {
		locator: optionalLocator('Supplier (Leverandør)', 'partner', 'searchSuppliers'),
		property: 'supplier',
		parameter: 'supplier_number',
	},
	done: { displayName: 'Received (Modtaget)', property: 'is_received' },
};

interface Filters {
	updatedFrom?: string;
	booked?: 'yes' | 'no';
	done?: 'yes' | 'no';
	partner?: unknown;
	search?: string;
}

const yesOrNo = (displayName: string, name: string): INodeProperties => ({
	displayName,
	name,
	type: 'options',
	options: [
		{ name: 'No', value: 'no' },
		{ name: 'Yes', value: 'yes' },
	],
	default: 'yes',
});

export const orderFilters = ({ partner, done }: Names): INodeProperties => ({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		yesOrNo('Booked (Bogført)', 'booked'),
		{
			displayName: 'Changed Since',
			name: 'updatedFrom',
			type: 'dateTime' as const,
			default: '',
			description: 'Only those that were changed or booked since then',
		},
		partner.locator,
		{
			displayName: 'Search',
			name: 'search',
			type: 'string' as const,
			default: '',
			description: 'Free text; Rackbeat decides which columns it looks in',
		},
		yesOrNo(done.displayName, 'done'),
	].sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
});

/** The filters once more on our side: of orders Rackbeat filters by little, and ignores the rest. */
function fits(row: RackbeatRecord, filters: Filters, { partner, done }: Names): boolean {
	const { updatedFrom, booked } = filters;
	const wanted = asNumber(filters.partner);
	const own = keyOf(row[partner.property]) ?? keyOf(row[`${partner.property}_id`]);
	const changed = row['updated_at'];
	return (
		(booked === undefined || isYes(row['is_booked']) === (booked === 'yes')) &&
		(filters.done === undefined || isYes(row[done.property]) === (filters.done === 'yes')) &&
		(wanted === null || own === String(wanted)) &&
		(!updatedFrom || typeof changed !== 'string' || instant(changed) >= instant(updatedFrom))
	);
}

/** The orders that the filters ask for, oldest change first. */
export async function ordersAskedFor(
	run: RackbeatRun,
	itemIndex: number,
	shown: ShownInvoice,
	names: Names,
): Promise<OutputItem[]> {
	const { functions } = run;
	const filters = functions.getNodeParameter('filters', itemIndex, {}) as Filters;
	const { updatedFrom, booked, search = '' } = filters;
	const partner = asNumber(filters.partner);
	const query = {
		search,
		...(updatedFrom && { updated_at_from: changedSinceText(instant(updatedFrom)) }),
		...(booked && { is_booked: booked === 'yes' }),
		...(partner !== null && { [names.partner.parameter]: partner }),
	};
	const limit = wantedRows(functions, itemIndex);
	const isFiltered = Object.keys(filters).length > 0;
	const rows = await listInvoices(await run.api(itemIndex), shown.kind, query, {
		...(limit !== undefined && { limit }),
		...(isFiltered && { keep: (row) => fits(row, filters, names) }),
	});
	if (functions.getNodeParameter('simplify', itemIndex) === false) {
		return rows.map((row) => ({ json: rawJson(row) }));
	}
	const account = await run.account(itemIndex);
	return rows.map((row) => ({ json: shown.row(account, row) }));
}
