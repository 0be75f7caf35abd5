import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { VoucherLinePart } from '../../../bookkeeping/plan/plan';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { oreField } from './amounts';
import { accountLocator, keyIn, vatCodeLocator } from './locators';

const lineFields: INodeProperties[] = [
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
export const voucherLineFields: INodeProperties[] = [
	{
		displayName: 'Specify Lines',
		name: 'specifyLines',
		type: 'options',
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'fields',
		description: 'How the lines are given',
	},
	{
		displayName: 'Lines',
		name: 'lines',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		displayOptions: { show: { specifyLines: ['fields'] } },
		placeholder: 'Add Line',
		default: {},
		description: 'Each line balances in itself',
		options: [{ displayName: 'Line', name: 'line', values: lineFields }],
	},
	{
		displayName: 'Lines (JSON)',
		name: 'linesJson',
		type: 'json',
		displayOptions: { show: { specifyLines: ['json'] } },
		default:
			'[{ "description": "Vareforbrug", "amount": 449.6, "account": 2000, "vatCode": "none", "balancingAccount": 53500, "balancingVatCode": "none" }]',
		description: 'An array of lines with the same fields',
	},
];

const refuse = (detail: string): never => {
	throw new Blocked([problem('SETTINGS_INVALID', { field: 'lines', detail }, 'lines')]);
};

function given(functions: IExecuteFunctions, itemIndex: number): IDataObject[] {
	if (functions.getNodeParameter('specifyLines', itemIndex) === 'fields') {
		const { line = [] } = functions.getNodeParameter('lines', itemIndex) as {
			line?: IDataObject[];
		};
		return line;
	}
	const json: unknown = functions.getNodeParameter('linesJson', itemIndex);
	const lines: unknown = typeof json === 'string' ? JSON.parse(json) : json;
	return Array.isArray(lines) ? (lines as IDataObject[]) : refuse('an array of lines is wanted');
}

const numberIn = (value: unknown): number | null => {
	const number = Number(keyIn(value));
	return Number.isInteger(number) && number > 0 ? number : null;
};

function lineOf(line: IDataObject, place: number): VoucherLinePart {
	const account = numberIn(line['account']);
	if (account === null) return refuse(`line ${place + 1} has no account`);
	const balancing = numberIn(line['balancingAccount']);
	if (account === balancing)
		return refuse(`line ${place + 1}: account and balancing account are the same`);
	return {
		description: String(line['description'] ?? ''),
		amount: oreField('amount', line['amount'] ?? 0),
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
export function voucherLines(functions: IExecuteFunctions, itemIndex: number): VoucherLinePart[] {
	const lines = given(functions, itemIndex).map(lineOf);
	return lines.length > 0 ? lines : refuse('a voucher needs at least one line');
}
