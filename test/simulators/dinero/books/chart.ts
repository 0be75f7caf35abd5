import type { Organisation, VatType } from '../model';
import { invalid } from '../problems';

/** Accounts that Dinero itself posts to. */
export const CONTROL = {
	debtors: 53000,
	creditors: 63000,
	outputVat: 64000,
	inputVat: 64060,
	reverseChargeVat: 64080,
} as const;

export interface NamedAccount {
	number: number;
	name: string;
	vatCode: string | null;
}

export function findAccount(org: Organisation, number: number): NamedAccount | undefined {
	const entry = org.accounts.find(({ AccountNumber }) => AccountNumber === number);
	if (entry) {
		return { number, name: entry.Name, vatCode: entry.VatCode };
	}
	const deposit = org.deposits.find(({ AccountNumber }) => AccountNumber === number);
	return deposit && { number, name: deposit.Name, vatCode: null };
}

/** @throws DineroProblem 400/42 when the chart has no such account */
export function accountOf(org: Organisation, number: number, property: string): NamedAccount {
	const found = findAccount(org, number);
	if (!found) {
		throw invalid(property, `The account ${number} does not exist.`);
	}
	return found;
}

export function vatTypeOf(org: Organisation, code: string | null): VatType | undefined {
	return org.vatTypes.find(({ VatCode }) => VatCode.toLowerCase() === code?.toLowerCase());
}
