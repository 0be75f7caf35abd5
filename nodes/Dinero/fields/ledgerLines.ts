import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { oreToDecimal } from '../../../bookkeeping/money';
import type { LedgerLineBody } from '../../../services/dinero/ledgerItems';
import { accountLocator, keyIn, locator, vatCodeLocator } from './locators';
import { givenLines, linesForm, refuseLines } from './specifiedLines';
import { lineAmount, numberIn } from './voucherLines';

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
	{ ...accountLocator('account', 'Account (Konto)'), required: false },
	vatCodeLocator('vatCode', 'VAT Code (Momskode)'),
	accountLocator('balancingAccount', 'Balancing Account (Modkonto)'),
	vatCodeLocator('balancingVatCode', 'Balancing VAT Code'),
	locator({
		displayName: 'Pays Invoice (Betaler Faktura)',
		name: 'paidVoucher',
		method: 'searchInvoices',
		description:
			'The booked invoice that the line pays, instead of an account; a purchase voucher by its guid',
		by: 'guid',
		required: false,
	}),
];

/** Lines of a ledger item, by form or as JSON. A line may pay a voucher instead of naming an account. */
export const ledgerLineFields = linesForm({
	fields: lineFields,
	description: 'Each line balances in itself when it has a balancing account',
	json: '[{ "description": "Vareforbrug", "amount": 449.6, "account": 2000, "vatCode": "none", "balancingAccount": 53500, "balancingVatCode": "none" }]',
});

// An empty choice is no VAT, said aloud: null would mean the account's own code.
const vatCode = (value: unknown): string => keyIn(value) || 'none';

function checkAccounts(
	account: number | null,
	balancing: number | null,
	paid: string,
	place: number,
) {
	const line = `line ${place + 1}`;
	if (account !== null && paid !== '')
		refuseLines(`${line} names an account and a voucher that it pays; Dinero takes only one`);
	if (account === null && paid === '') refuseLines(`${line} has no account`);
	if (account !== null && account === balancing)
		refuseLines(`${line}: account and balancing account are the same`);
}

function lineOf(line: IDataObject, place: number): LedgerLineBody {
	const account = numberIn(line['account']);
	const balancing = numberIn(line['balancingAccount']);
	const paid = keyIn(line['paidVoucher']);
	checkAccounts(account, balancing, paid, place);
	return {
		Description: String(line['description'] ?? ''),
		Amount: Number(oreToDecimal(lineAmount(line, place))),
		AccountNumber: account,
		AccountVatCode: account === null ? null : vatCode(line['vatCode']),
		BalancingAccountNumber: balancing,
		BalancingAccountVatCode: balancing === null ? null : vatCode(line['balancingVatCode']),
		...(paid && { IsPaymentForVoucherId: paid }),
	};
}

/** The lines as Dinero takes them. @throws Blocked naming the line that cannot be used */
export const ledgerLines = (functions: IExecuteFunctions, itemIndex: number): LedgerLineBody[] =>
	givenLines(functions, itemIndex).map(lineOf);
