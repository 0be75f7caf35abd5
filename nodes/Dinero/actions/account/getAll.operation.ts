import type { IDataObject } from 'n8n-workflow';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	listDepositAccounts,
	listEntryAccounts,
	listPurchaseAccounts,
	type EntryAccount,
} from '../../../../services/dinero/accounts';
import { listFields, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { ACCOUNT_CATEGORIES } from './categories';

const LISTS = {
	entry: listEntryAccounts,
	purchase: (api: DineroApi) => listPurchaseAccounts(api),
	deposit: (api: DineroApi) => listDepositAccounts(api),
};

/** The same fields for each kind; what a kind does not have is null. */
const accountRow = (account: EntryAccount): IDataObject => ({
	AccountNumber: account.AccountNumber,
	Name: account.Name ?? null,
	VatCode: account.VatCode ?? null,
	Category: account.Category ?? null,
	CategoryName: account.CategoryName ?? null,
	IsHidden: account.IsHidden ?? null,
	IsDefault: account.IsDefault ?? null,
	IsDefaultSalesAccount: account.IsDefaultSalesAccount ?? null,
	PublicStandardNumber: account.PublicStandardNumber ?? null,
});

/** Get accounts of the chart (kontoplan) */
export const getAccounts: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many accounts',
	description: 'Get accounts of the chart (kontoplan)',
	properties: [
		...listFields,
		{
			displayName: 'Kind',
			name: 'kind',
			type: 'options',
			options: [
				{ name: 'All', value: 'entry' },
				{ name: 'Deposit Accounts (Likvide)', value: 'deposit' },
				{ name: 'Purchase Accounts (Køb)', value: 'purchase' },
			],
			default: 'entry',
			description: 'Which part of the chart',
		},
		{
			displayName: 'Category',
			name: 'category',
			type: 'options',
			displayOptions: { show: { kind: ['entry'] } },
			options: [{ name: 'Any', value: '' }, ...ACCOUNT_CATEGORIES],
			default: '',
			description: 'Only accounts of one of Dinero’s own categories',
		},
		{
			displayName: 'Include Hidden',
			name: 'includeHidden',
			type: 'boolean',
			default: false,
			description: 'Whether accounts that are hidden in Dinero are returned too',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const kind = functions.getNodeParameter('kind', itemIndex) as keyof typeof LISTS;
		const category = functions.getNodeParameter('category', itemIndex, '') as string;
		const rows = await LISTS[kind](await api(itemIndex), category || undefined);
		const all = functions.getNodeParameter('includeHidden', itemIndex) as boolean;
		const shown = rows.filter(({ IsHidden }) => all || !IsHidden);
		const wanted = shown.slice(0, wantedRows(functions, itemIndex));
		return wanted.map((row) => ({ json: accountRow(row) }));
	},
};
