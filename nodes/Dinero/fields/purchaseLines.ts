import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { VatTypeRow } from '../../../bookkeeping/chart';
import type { PurchaseLinePart } from '../../../bookkeeping/plan/purchaseParts';
import { lineProblems, sentVatCode } from '../../../bookkeeping/purchaseRules';
import { deductiblePercent } from '../../../bookkeeping/purchaseVat';
import { Blocked, problem, type Problem } from '../../../bookkeeping/reasons/problem';
import { oreField } from './amounts';
import { keyIn, locator } from './locators';
import { givenLines, linesForm } from './specifiedLines';

/** A line as the user gave it. */
export type PurchaseLineInput = Omit<PurchaseLinePart, 'deductiblePercent'>;

const lineFields: INodeProperties[] = [
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description: 'Text of the line',
	},
	{
		displayName: 'Amount Including VAT',
		name: 'amount',
		type: 'number',
		default: 0,
		description: 'In the currency of the purchase; Dinero takes the VAT out of it by the VAT code',
	},
	locator({
		displayName: 'Account (Konto)',
		name: 'account',
		method: 'searchPurchaseAccounts',
		description: 'An expense account from 2000 to 9399; Dinero takes no other on a purchase',
		by: 'accountNumber',
	}),
	locator({
		displayName: 'VAT Code (Momskode)',
		name: 'vatCode',
		method: 'searchPurchaseVatCodes',
		description: 'Always said, since Dinero takes the account’s own otherwise. NONE is no VAT.',
		by: 'code',
	}),
	{
		displayName: 'Account Tag',
		name: 'accountTag',
		type: 'string',
		default: '',
		description: 'Dinero’s own tag for the account, without #; most often left out',
	},
];

const KNOWN = new Set(lineFields.map(({ name }) => name));

/** Lines of a purchase, by form or as JSON. */
export const purchaseLineFields = linesForm({
	fields: lineFields,
	description: 'Amounts include VAT; each line says its VAT code',
	json: '[{ "description": "Webhotel", "amount": 1250, "account": 7300, "vatCode": "I25" }]',
});

/** What is wrong with a line as it was given; `place` counts from 0. */
function flawsOf(line: IDataObject, place: number): Problem[] {
	const number = place + 1;
	const unknown = Object.keys(line).filter((field) => !KNOWN.has(field));
	const amount = line['amount'];
	const isEmpty = amount === undefined || amount === null || amount === '' || Number(amount) === 0;
	return [
		...unknown.map((field) => problem('PURCHASE_LINE_FIELD', { line: number, field }, 'lines')),
		...(isEmpty ? [problem('PURCHASE_LINE_AMOUNT', { line: number }, 'lines')] : []),
		...lineProblems(keyIn(line['account']), keyIn(line['vatCode']), place),
	];
}

/**
 * The lines as given in the form or as JSON. A field that is not known is refused, since Dinero would
 * drop it in silence and take the line without it.
 * @throws Blocked with everything that is wrong, line by line
 */
export function purchaseLines(
	functions: IExecuteFunctions,
	itemIndex: number,
): PurchaseLineInput[] {
	const given = givenLines(functions, itemIndex);
	const flaws = given.flatMap(flawsOf);
	if (flaws.length > 0) throw new Blocked(flaws);
	return given.map((line) => ({
		description: String(line['description'] ?? ''),
		amount: oreField('amount', line['amount']),
		accountNumber: Number(keyIn(line['account'])),
		vatCode: sentVatCode(keyIn(line['vatCode'])),
		accountTag: String(line['accountTag'] ?? '').replace(/^#/, '') || null,
	}));
}

export const totalOf = (lines: readonly PurchaseLineInput[]): number =>
	lines.reduce((sum, { amount }) => sum + amount, 0);

/** The lines with what may be deducted of each. @throws Blocked for a code that the company lacks */
export function withPercents(
	lines: readonly PurchaseLineInput[],
	vatTypes: readonly VatTypeRow[],
): PurchaseLinePart[] {
	const flaws: Problem[] = [];
	const whole = lines.map((line) => {
		const percent = deductiblePercent(line.vatCode, vatTypes);
		if (percent === undefined) {
			flaws.push(problem('VAT_CODE_MISSING', { vatCode: line.vatCode }, 'lines'));
		}
		return { ...line, deductiblePercent: percent ?? '0' };
	});
	if (flaws.length > 0) throw new Blocked(flaws);
	return whole;
}
