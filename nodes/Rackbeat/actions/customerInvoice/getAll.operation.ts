import type { INodeProperties } from 'n8n-workflow';
import { danishDay, instant } from '../../../../bookkeeping/danishDay';
import { danishTimeText } from '../../../../bookkeeping/polling/danishTime';
import {
	listCustomerInvoices,
	type CustomerInvoiceQuery,
} from '../../../../services/rackbeat/customerInvoices';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { invoiceRow, type InvoiceRow } from '../../invoiceRow';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

const filtersField: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{
			displayName: 'Changed Since',
			name: 'updatedFrom',
			type: 'dateTime',
			default: '',
			description: 'Only invoices that were changed or booked at or after this time',
		},
		{
			displayName: 'Invoice Date From',
			name: 'invoiceDateFrom',
			type: 'dateTime',
			default: '',
			description: 'The first invoice date, a Danish calendar day',
		},
		{
			displayName: 'Invoice Date To',
			name: 'invoiceDateTo',
			type: 'dateTime',
			default: '',
			description: 'The last invoice date, a Danish calendar day',
		},
		{
			displayName: 'Only Booked',
			name: 'onlyBooked',
			type: 'boolean',
			default: true,
			description: 'Whether drafts are left out',
		},
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			description: 'Free text; Rackbeat decides which columns it looks in',
		},
	],
};

interface Filters {
	updatedFrom?: string;
	invoiceDateFrom?: string;
	invoiceDateTo?: string;
	onlyBooked?: boolean;
	search?: string;
}

/** Rackbeat may read the time in a filter as UTC; asking two hours earlier covers both readings. */
const ZONE_MARGIN_MS = 2 * 60 * 60_000;

const queryOf = (filters: Filters): CustomerInvoiceQuery => ({
	...(filters.updatedFrom && {
		updatedFrom: danishTimeText(instant(filters.updatedFrom) - ZONE_MARGIN_MS),
	}),
	...(filters.invoiceDateFrom && { invoiceDateFrom: danishDay(filters.invoiceDateFrom) }),
	...(filters.invoiceDateTo && { invoiceDateTo: danishDay(filters.invoiceDateTo) }),
	...(filters.search && { search: filters.search }),
	onlyBooked: filters.onlyBooked ?? false,
});

/** The filters once more on our side: Rackbeat ignores in silence what it does not know. */
function fits(row: InvoiceRow, filters: Filters): boolean {
	const { updatedFrom, invoiceDateFrom, invoiceDateTo } = filters;
	const day = row.invoiceDate;
	return (
		(!updatedFrom || !row.updatedAt || instant(row.updatedAt) >= instant(updatedFrom)) &&
		(!invoiceDateFrom || !day || day >= danishDay(invoiceDateFrom)) &&
		(!invoiceDateTo || !day || day <= danishDay(invoiceDateTo))
	);
}

const isFiltered = ({ updatedFrom, invoiceDateFrom, invoiceDateTo }: Filters): boolean =>
	Boolean(updatedFrom ?? invoiceDateFrom ?? invoiceDateTo);

export const getAllCustomerInvoices: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customer invoices',
	description: 'Get customer invoices without their lines, oldest change first',
	properties: [...listFields, simplifyField, filtersField],
	async execute(run, itemIndex) {
		const { functions } = run;
		const filters = functions.getNodeParameter('filters', itemIndex, {}) as Filters;
		const limit = wantedRows(functions, itemIndex);
		// A limit counts what fits, so it is applied after our own look at the filters.
		const paging = isFiltered(filters) ? {} : { limit };
		const invoices = await listCustomerInvoices(await run.api(itemIndex), queryOf(filters), paging);
		const account = await run.account(itemIndex);
		const simplify = functions.getNodeParameter('simplify', itemIndex);
		return invoices
			.map((invoice) => ({ invoice, row: invoiceRow(account, invoice) }))
			.filter(({ row }) => fits(row, filters))
			.slice(0, limit)
			.map(({ invoice, row }) => ({ json: simplify ? row : rawJson(invoice) }));
	},
};
