import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Ore } from '../../../bookkeeping/money';
import type { VoucherLinePart } from '../../../bookkeeping/plan/plan';
import { oreField } from './amounts';
import { accountLocator, keyIn, vatCodeLocator } from './locators';
import { givenLines, linesForm, refuseLines } from './specifiedLines';

export const oneLineFields: INodeProperties[] = [
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description: 'Text of the entry',
	},
	{
		displayName: 'Amount (DKK)',
		name: 'amount',
		type: 'number',
		default: 0,
		description: 'Kroner including VAT. Positive debits the account, negative credits it.',
	},
	accountLocator('account', 'Account (Konto)'),
	vatCodeLocator('vatCode', 'VAT Code (Momskode)'),
	accountLocator('balancingAccount', 'Balancing Account (Modkonto)'),
	vatCodeLocator('balancingVatCode', 'Balancing VAT Code'),
];

/** Lines of a voucher, each with its balancing account, by form or as JSON. */
export const voucherLineFields = linesForm({
	fields: oneLineFields,
	description: 'Each line balances in itself',
	json: '[{ "description": "Vareforbrug", "amount": 449.6, "account": 2000, "vatCode": "none", "balancingAccount": 53500, "balancingVatCode": "none" }]',
});

/** An account number as typed, chosen or given by an expression; null for none. */
export const numberIn = (value: unknown): number | null => {
	const number = Number(keyIn(value));
	return Number.isInteger(number) && number > 0 ? number : null;
};

/** The amount of a line in whole øre; one that is missing is never taken for 0. @throws Blocked */
export const lineAmount = (line: IDataObject, place: number): Ore => {
	const amount = line['amount'];
	return amount === undefined || amount === null || amount === ''
		? refuseLines(`line ${place + 1} has no amount`)
		: oreField('amount', amount);
};

function lineOf(line: IDataObject, place: number): VoucherLinePart {
	const account = numberIn(line['account']);
	if (account === null) return refuseLines(`line ${place + 1} has no account`);
	const balancing = numberIn(line['balancingAccount']);
	if (account === balancing)
		return refuseLines(`line ${place + 1}: account and balancing account are the same`);
	return {
		description: String(line['description'] ?? ''),
		amount: lineAmount(line, place),
		accountNumber: account,
		accountName: '',
		// An empty choice is no VAT, said aloud: null would mean the account's own code.
		accountVatCode: keyIn(line['vatCode']) || 'none',
		balancingAccountNumber: balancing,
		balancingAccountName: '',
		balancingAccountVatCode: keyIn(line['balancingVatCode']) || 'none',
	};
}

/** The lines as given in the form or as JSON. @throws Blocked naming the line that cannot be used */
export const voucherLines = (functions: IExecuteFunctions, itemIndex: number): VoucherLinePart[] =>
	givenLines(functions, itemIndex).map(lineOf);
