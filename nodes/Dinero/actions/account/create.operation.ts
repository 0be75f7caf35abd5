import { createEntryAccount } from '../../../../services/dinero/accounts';
import { accountNameField, standardNumber, standardNumberField } from '../../fields/accountFields';
import { chosenKey, vatCodeLocator } from '../../fields/locators';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Create an account in the chart; Dinero cannot change or delete it through the API */
export const createAccount: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create account',
	description: 'Create an account in the chart; Dinero cannot change or delete it through the API',
	properties: [
		{
			displayName: 'Number',
			name: 'number',
			type: 'number',
			required: true,
			default: 0,
			description: 'Account number (kontonummer) that is not used yet',
		},
		accountNameField,
		vatCodeLocator('vatCode', 'VAT Code (Momskode)'),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [standardNumberField],
		},
	],
	async execute({ functions, api, cache }, itemIndex) {
		const client = await api(itemIndex);
		const Number = functions.getNodeParameter('number', itemIndex) as number;
		const Name = functions.getNodeParameter('name', itemIndex) as string;
		const VatCode = chosenKey(functions, 'vatCode', itemIndex) || 'none';
		const more = standardNumber(functions, itemIndex);
		await createEntryAccount(client, { Number, Name, VatCode, ...more });
		cache.forget(`dinero:${client.organizationId}:accounts`);
		return { json: { AccountNumber: Number, Name, VatCode } };
	},
};
