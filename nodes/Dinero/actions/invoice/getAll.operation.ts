import { listInvoices, type InvoiceQuery } from '../../../../services/dinero/invoices';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import { invoiceRow, rawJson } from '../../rows';
import { utcSeconds } from '../../fields/times';
import { danishDay } from '../../../../bookkeeping/danishDay';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

interface Filters {
	changesSince?: string;
	startDate?: string;
	endDate?: string;
	externalReference?: string;
	freeTextSearch?: string;
	statusFilter?: string[];
}

const queryOf = (set: Filters): InvoiceQuery => ({
	...(set.changesSince && { changesSince: utcSeconds(set.changesSince) }),
	...(set.startDate && { startDate: danishDay(set.startDate) }),
	...(set.endDate && { endDate: danishDay(set.endDate) }),
	...(set.freeTextSearch && { freeTextSearch: set.freeTextSearch }),
	...(set.statusFilter?.length && { statusFilter: set.statusFilter.join(',') }),
	...(set.externalReference && {
		filters: [
			{ field: 'ExternalReference', operator: 'eq' as const, value: set.externalReference },
		],
	}),
});

/** Get invoices and drafts without their lines */
export const getInvoices: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many invoices',
	description: 'Get invoices and drafts without their lines',
	properties: [
		...listFields,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'Changed Since',
					name: 'changesSince',
					type: 'dateTime',
					default: '',
					description: 'Only invoices that were changed at or after this time',
				},
				{
					displayName: 'Date From',
					name: 'startDate',
					type: 'dateTime',
					default: '',
					description: 'First invoice date, together with Date To',
				},
				{
					displayName: 'Date To',
					name: 'endDate',
					type: 'dateTime',
					default: '',
					description: 'Last invoice date, together with Date From',
				},
				{
					displayName: 'External Reference',
					name: 'externalReference',
					type: 'string',
					default: '',
					description: 'The whole reference',
				},
				{
					displayName: 'Search',
					name: 'freeTextSearch',
					type: 'string',
					default: '',
					description: 'Number, contact, title or total',
				},
				{
					displayName: 'Status',
					name: 'statusFilter',
					type: 'multiOptions',
					options: [
						{ name: 'Booked (Bogført)', value: 'Booked' },
						{ name: 'Draft (Kladde)', value: 'Draft' },
						{ name: 'Overdue (Forfalden)', value: 'Overdue' },
						{ name: 'Overpaid', value: 'OverPaid' },
						{ name: 'Paid (Betalt)', value: 'Paid' },
					],
					default: [],
					description: 'Only invoices in these states',
				},
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const set = functions.getNodeParameter('filters', itemIndex, {}) as Filters;
		const query = queryOf(set);
		const rows = await listInvoices(await api(itemIndex), query, {
			limit: wantedRows(functions, itemIndex),
		});
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simple ? invoiceRow(row) : rawJson(row) }));
	},
};
