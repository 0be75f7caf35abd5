import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { CATEGORIES } from '../categories';
import { CONTROL, findAccount, vatTypeOf } from '../books/chart';
import { picked } from '../lists';
import type { Account } from '../model';
import { invalid } from '../problems';

const CONTROL_NUMBERS: number[] = [CONTROL.debtors, CONTROL.creditors];
const PURCHASE = { first: 2000, last: 9399 };

const entryModel = z.object({
	Number: field.whole(),
	Name: field.requiredText(),
	VatCode: field.requiredText(),
	PublicStandardNumber: field.whole(),
});

const depositModel = z.object({
	Number: field.whole(),
	Name: field.requiredText(),
	RegistrationNumber: field.text(),
	AccountNumber: field.text(),
	SwiftNumber: field.text(),
	IbanNumber: field.text(),
	PublicStandardNumber: field.whole(),
});

function rowOf(account: Account): Record<string, unknown> {
	return {
		...account,
		VatCode: account.VatCode ?? 'none',
		CategoryName: CATEGORIES[account.Category] ?? account.Category,
	};
}

const ordered = (call: Call): Account[] =>
	call.org.accounts
		.filter(
			({ AccountNumber: number }) =>
				call.sim.switches.on('controlAccountsListed') || !CONTROL_NUMBERS.includes(number),
		)
		.sort((left, right) => left.AccountNumber - right.AccountNumber);

function entryAccounts(call: Call): unknown {
	const wanted = call.query['categoryfilter']?.toLowerCase().split(',');
	const rows = ordered(call).filter(
		({ Category }) => !wanted || wanted.includes(Category.toLowerCase()),
	);
	return picked(call, rows.map(rowOf), 'AccountNumber,Name,IsHidden');
}

function purchaseAccounts(call: Call): unknown {
	const rows = ordered(call).filter(
		({ AccountNumber: number }) => number >= PURCHASE.first && number <= PURCHASE.last,
	);
	const usual = 'AccountNumber,Name,VatCode,Category,CategoryName,IsHidden';
	return picked(call, rows.map(rowOf), usual);
}

function freeNumber(call: Call, number: number | null): number {
	if (number === null || number <= 0) {
		throw invalid('number', 'The Number field is required.');
	}
	if (findAccount(call.org, number)) {
		throw invalid('Number', `The account number ${number} is already in use.`);
	}
	return number;
}

/** The category that a new account lands in, by its number. */
function categoryOf(number: number): string {
	const steps: [number, string][] = [
		[2000, 'Turnover'],
		[3000, 'Variable Expenses'],
		[4000, 'Salary'],
		[10_000, 'Administration Expenses'],
		[53_000, 'Property'],
		[55_000, 'Turnover Assets'],
		[56_000, 'Liquid Assets'],
		[63_000, 'Equity'],
	];
	return steps.find(([below]) => number < below)?.[1] ?? 'Short Term Debt';
}

function createEntry(call: Call): undefined {
	const body = call.body(entryModel);
	const none = body.VatCode.toLowerCase() === 'none';
	const vat = vatTypeOf(call.org, body.VatCode);
	if (!none && !vat) {
		throw invalid('VatCode', `The VAT code '${body.VatCode}' does not exist.`);
	}
	const number = freeNumber(call, body.Number);
	call.org.accounts.push({
		AccountNumber: number,
		Name: body.Name,
		VatCode: vat?.VatCode ?? null,
		Category: categoryOf(number),
		IsHidden: false,
		IsDefaultSalesAccount: false,
		PublicStandardNumber: body.PublicStandardNumber,
	});
	return undefined;
}

function createDeposit(call: Call): undefined {
	const body = call.body(depositModel);
	call.org.deposits.push({
		AccountNumber: freeNumber(call, body.Number),
		Name: body.Name,
		IsDefault: false,
		IsHidden: false,
		PublicStandardNumber: body.PublicStandardNumber,
		BankRegistrationNumber: body.RegistrationNumber,
		BankAccountNumber: body.AccountNumber,
		BankSwiftNumber: body.SwiftNumber,
		BankIbanNumber: body.IbanNumber,
	});
	return undefined;
}

/** The chart of accounts; accounts can be made, never changed or deleted. */
export function addAccountRoutes(api: Api): void {
	api.on('GET', 'v1/:org/accounts/entry', entryAccounts);
	api.on('POST', 'v1/:org/accounts/entry', createEntry);
	api.on('GET', 'v1/:org/accounts/purchase', purchaseAccounts);
	api.on('GET', 'v1/:org/accounts/deposit', (call) =>
		picked(
			call,
			call.org.deposits.map((deposit) => ({ ...deposit })),
			'AccountNumber,Name',
		),
	);
	api.on('POST', 'v1/:org/accounts/deposit', createDeposit);
}
