import { createDepositAccount } from '../../../../services/dinero/accounts';
import { accountNameField, standardNumber, standardNumberField } from '../../fields/accountFields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

interface BankDetails {
	bankNumber?: string;
	iban?: string;
	registration?: string;
	swift?: string;
}

/** Create a bank or cash account. */
export const createDepositAccountOperation: ItemOperation<DineroRun> = {
	value: 'createDeposit',
	name: 'Create Deposit Account',
	action: 'Create deposit account',
	description:
		'Create a bank or cash account (likvid konto); Dinero cannot change or delete it through the API',
	properties: [
		{
			displayName: 'Number',
			name: 'number',
			type: 'number',
			required: true,
			default: 55100,
			description: 'Account number (kontonummer) that is not used yet, usually 55000 to 55999',
		},
		accountNameField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Bank Account (Kontonr.)',
					name: 'bankNumber',
					type: 'string',
					default: '',
					description: 'Number of the account in the bank',
				},
				{
					displayName: 'IBAN',
					name: 'iban',
					type: 'string',
					default: '',
					description: 'International number of the account in the bank',
				},
				standardNumberField,
				{
					displayName: 'Registration Number (Reg.nr.)',
					name: 'registration',
					type: 'string',
					default: '',
					description: 'Four digits of the bank’s branch',
				},
				{
					displayName: 'SWIFT',
					name: 'swift',
					type: 'string',
					default: '',
					description: 'The bank’s international code (BIC)',
				},
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const Number = functions.getNodeParameter('number', itemIndex) as number;
		const Name = functions.getNodeParameter('name', itemIndex) as string;
		const bank = functions.getNodeParameter('additionalFields', itemIndex, {}) as BankDetails;
		await createDepositAccount(await api(itemIndex), {
			Number,
			Name,
			RegistrationNumber: bank.registration || null,
			AccountNumber: bank.bankNumber || null,
			SwiftNumber: bank.swift || null,
			IbanNumber: bank.iban || null,
			...standardNumber(functions, itemIndex),
		});
		return { json: { AccountNumber: Number, Name } };
	},
};
