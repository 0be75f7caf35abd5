import type { INodeProperties } from 'n8n-workflow';
import { danishDay, instant } from '../../../../bookkeeping/danishDay';
import { danishTimeText } from '../../../../bookkeeping/polling/danishTime';
import {
	listCustomerInvoices,
	type CustomerInvoiceQuery,
} from '../../../../services/rackbeat/customerInvoices';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { invoiceRow } from '../../invoiceRow';
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

const queryOf = (filters: Filters): CustomerInvoiceQuery => ({
	...(filters.updatedFrom && { updatedFrom: danishTimeText(instant(filters.updatedFrom)) }),
	...(filters.invoiceDateFrom && { invoiceDateFrom: danishDay(filters.invoiceDateFrom) }),
	...(filters.invoiceDateTo && { invoiceDateTo: danishDay(filters.invoiceDateTo) }),
	...(filters.search && { search: filters.search }),
	onlyBooked: filters.onlyBooked ?? false,
});

export const getAllCustomerInvoices: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many customer invoices',
	description: 'Get customer invoices without their lines, oldest change first',
	properties: [...listFields, simplifyField, filtersField],
	async execute(run, itemIndex) {
		const { functions } = run;
		const filters = functions.getNodeParameter('filters', itemIndex, {}) as Filters;
		const rows = await listCustomerInvoices(await run.api(itemIndex), queryOf(filters), {
			limit: wantedRows(functions, itemIndex),
		});
		if (!functions.getNodeParameter('simplify', itemIndex)) {
			return rows.map((row) => ({ json: rawJson(row) }));
		}
		const account = await run.account(itemIndex);
		return rows.map((row) => ({ json: invoiceRow(account, row) }));
	},
};
