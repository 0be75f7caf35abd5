import type { IDataObject } from 'n8n-workflow';
import { getStateOfAccount, type StateOfAccount } from '../../../../services/dinero/stateOfAccount';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { accountPeriod, accountPeriodFields } from '../../fields/accountPeriod';
import { chosenKey, contactLocator } from '../../fields/locators';
import { rawJson } from '../../rows';

type Entry = NonNullable<StateOfAccount['Entries']>[number];

const entryRow = (entry: Entry): IDataObject => ({
	voucherGuid: entry.RelatedVoucherGuid ?? null,
	voucherNumber: entry.RelatedVoucherNumber ?? null,
	date: entry.Date ?? null,
	dueDate: entry.DecayDate ?? null,
	description: entry.Description ?? null,
	type: entry.Type ?? null,
	amount: entry.Amount ?? null,
	balance: entry.Balance ?? null,
	status: entry.Status ?? null,
	category: entry.RelatedVoucherCategory ?? null,
	class: entry.RelatedVoucherClass ?? null,
	currency: entry.Currency ?? null,
});

const accountRow = (contactGuid: string, account: StateOfAccount): IDataObject => ({
	contactGuid: account.ContactGuid ?? contactGuid,
	income: account.Income ?? null,
	expenses: account.Expenses ?? null,
	entries: (account.Entries ?? []).map(entryRow),
});

/** Get what stands between the company and a contact. */
export const getStateOfAccountOperation: ItemOperation<DineroRun> = {
	value: 'getStateOfAccount',
	name: 'Get State of Account',
	action: 'Get state of account of a contact',
	description:
		'Get the account (kontoudtog) of a customer or supplier: what was invoiced, paid and is open, in DKK',
	properties: [contactLocator, ...accountPeriodFields, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'contact', itemIndex);
		const period = accountPeriod(functions, itemIndex);
		const account = await getStateOfAccount(await api(itemIndex), guid, period);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? accountRow(guid, account) : rawJson(account) };
	},
};
