import type { DineroApi } from '../../../../services/dinero/api';
import {
	listDepositAccounts,
	listEntryAccounts,
	listPurchaseAccounts,
} from '../../../../services/dinero/accounts';
import { listFields, wantedRows } from '../../../operation/fields';
import { rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

const LISTS = {
	entry: (api: DineroApi) => listEntryAccounts(api),
	purchase: listPurchaseAccounts,
	deposit: listDepositAccounts,
};

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
			displayName: 'Include Hidden',
			name: 'includeHidden',
			type: 'boolean',
			default: false,
			description: 'Whether accounts that are hidden in Dinero are returned too',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const list = LISTS[functions.getNodeParameter('kind', itemIndex) as keyof typeof LISTS];
		const rows = await list(await api(itemIndex));
		const all = functions.getNodeParameter('includeHidden', itemIndex) as boolean;
		const shown = rows.filter(({ IsHidden }) => all || !IsHidden);
		return shown.slice(0, wantedRows(functions, itemIndex)).map((row) => ({ json: rawJson(row) }));
	},
};
