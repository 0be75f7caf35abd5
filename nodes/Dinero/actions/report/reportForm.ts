import type { IDataObject, INodeProperties } from 'n8n-workflow';
import {
	getReport,
	type ReportKind,
	type ReportQuery,
	type ReportRow,
} from '../../../../services/dinero/reports';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { OutputItem } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { accountingYearLocator, chosenKey } from '../../fields/locators';
import { rawJson } from '../../rows';

const flag = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'boolean',
	default: false,
	description,
});

const includeLedgerEntries = flag(
	'Include Entries',
	'includeLedgerEntries',
	'Whether the entries of each account are returned with it',
);
const options: INodeProperties[] = [
	flag(
		'Include Summary Accounts',
		'includeSummaryAccount',
		'Whether rows that sum other accounts are returned too; they would count double in a sum of your own',
	),
	flag(
		'Show Account Numbers',
		'showAccountNo',
		'Whether the accounts come with their numbers; they do when this is left out',
	),
	flag('Show VAT Types', 'showVatType', 'Whether the VAT type of each account is returned'),
	flag(
		'Show Zero Accounts',
		'showZeroAccount',
		'Whether accounts with nothing on them are returned too',
	),
];

/** The form of a report. The opening report knows no entries (source: Dinero OpenAPI). */
export const reportForm = (kind: ReportKind): INodeProperties[] => [
	accountingYearLocator,
	...listFields,
	simplifyField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: kind === 'primo' ? options : [includeLedgerEntries, ...options],
	},
];

/** The first list inside a row: how Dinero names the entries of an account is not documented. */
const entriesIn = (row: ReportRow): IDataObject[] | null => {
	const list: unknown = Object.values(row).find((value) => Array.isArray(value));
	return Array.isArray(list) ? (list as IDataObject[]) : null;
};

const reportRow = (row: ReportRow, accountingYear: string): IDataObject => ({
	accountingYear,
	accountNumber: row.AccountNumber ?? null,
	accountName: row.AccountName ?? null,
	amount: row.Amount ?? null,
	vatType: (row['VatType'] ?? row['VatTypeName'] ?? row['VatCode'] ?? null) as string | null,
	entries: entriesIn(row),
});

/** Reads a report of one accounting year; each row is an item. */
export async function readReport(
	{ functions, api }: DineroRun,
	itemIndex: number,
	kind: ReportKind,
): Promise<OutputItem[]> {
	const year = chosenKey(functions, 'accountingYear', itemIndex).trim();
	const set = functions.getNodeParameter('options', itemIndex, {}) as ReportQuery;
	const query = { showAccountNo: true, includeSummaryAccount: false, ...set };
	const rows = await getReport(await api(itemIndex), kind, year, query);
	const simple = functions.getNodeParameter('simplify', itemIndex);
	return rows
		.slice(0, wantedRows(functions, itemIndex))
		.map((row) => ({ json: simple ? reportRow(row, year) : rawJson(row) }));
}
