import { createEntryAccount } from '../../../../services/dinero/accounts';
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
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			description: 'Name of the account',
		},
		vatCodeLocator('vatCode', 'VAT Code (Momskode)'),
	],
	async execute({ functions, api, cache }, itemIndex) {
		const client = await api(itemIndex);
		const Number = functions.getNodeParameter('number', itemIndex) as number;
		const Name = functions.getNodeParameter('name', itemIndex) as string;
		const VatCode = chosenKey(functions, 'vatCode', itemIndex) || 'none';
		await createEntryAccount(client, { Number, Name, VatCode });
		cache.forget(`dinero:${client.organizationId}:accounts`);
		return { json: { AccountNumber: Number, Name, VatCode } };
	},
};
