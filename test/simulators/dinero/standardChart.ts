import type { Account, DepositAccount, VatType } from './model';

const account = (
	AccountNumber: number,
	Name: string,
	VatCode: string | null,
	Category: string,
	IsHidden = false,
): Account => ({
	AccountNumber,
	Name,
	VatCode,
	Category,
	IsHidden,
	IsDefaultSalesAccount: AccountNumber === 1000,
	PublicStandardNumber: null,
});

const deposit = (AccountNumber: number, Name: string): DepositAccount => ({
	AccountNumber,
	Name,
	IsDefault: AccountNumber === 55000,
	IsHidden: false,
	PublicStandardNumber: null,
	BankRegistrationNumber: null,
	BankAccountNumber: null,
	BankSwiftNumber: null,
	BankIbanNumber: null,
});

/** A new chart of accounts of a small company. */
export const standardAccounts = (): Account[] => [
	account(1000, 'Salg af varer/ydelser m/moms', 'U25', 'Turnover'),
	account(1050, 'Salg af varer/ydelser u/moms', null, 'Turnover'),
	account(1100, 'Salg af varer EU', 'UEUV', 'Turnover'),
	account(1150, 'Salg af ydelser EU', 'UEUY', 'Turnover'),
	account(1200, 'Salg til verden', 'UVC', 'Turnover'),
	account(1350, 'Salg af fragt', 'U25', 'Turnover'),
	account(1390, 'Øreafrunding', null, 'Turnover'),
	account(1400, 'Salg af cykler', 'U25', 'Turnover'),
	account(1450, 'Værkstedsydelser', 'U25', 'Turnover'),
	account(1499, 'Gammel salgskonto', 'U25', 'Turnover', true),
	account(2000, 'Vareforbrug', 'I25', 'Variable Expenses'),
	account(2010, 'Varekøb EU', 'IEUV', 'Variable Expenses'),
	account(2020, 'Varekøb verden', 'IVV', 'Variable Expenses'),
	account(2100, 'Fragt, køb', 'I25', 'Variable Expenses'),
	account(2400, 'Valutakursdifferencer', null, 'Variable Expenses'),
	account(7300, 'Internet og webhotel', 'I25', 'Administration Expenses'),
	account(7380, 'Differencer og øreafrunding', null, 'Administration Expenses'),
	account(9200, 'Renteindtægter, debitorer', null, 'Interest Income'),
	account(9210, 'Rykkergebyrer', null, 'Interest Income'),
	account(9220, 'Kompensationsgebyrer', null, 'Interest Income'),
	account(53000, 'Debitorer', null, 'Receivables'),
	account(53500, 'Varelager', null, 'Turnover Assets'),
	account(63000, 'Kreditorer', null, 'Short Term Debt'),
	account(64000, 'Salgsmoms', null, 'Vat Due'),
	account(64060, 'Købsmoms', null, 'Vat Due'),
	account(64080, 'Moms af varekøb udland', null, 'Vat Due'),
	account(64100, 'Momsafregning', null, 'Vat Due'),
];

export const standardDeposits = (): DepositAccount[] => [
	deposit(55000, 'Bank'),
	deposit(55040, 'Kasse'),
];

const vat = (VatCode: string, Name: string, VatRate: number, side: VatType['side']): VatType => ({
	VatCode,
	Name,
	VatRate,
	side,
});

export const standardVatTypes = (): VatType[] => [
	vat('U25', 'Dansk salgsmoms', 0.25, 'sale'),
	vat('UEUV', 'Varesalg EU, indberettes (rubrik B-varer)', 0, 'sale'),
	vat('UEUV2', 'Varesalg EU, indberettes ikke (rubrik B-varer)', 0, 'sale'),
	vat('UEUY', 'Ydelsessalg EU (rubrik B-ydelser)', 0, 'sale'),
	vat('UVC', 'Salg til verden (rubrik C)', 0, 'sale'),
	vat('KUNS', 'Kunstnermoms', 0.05, 'sale'),
	vat('OBPS', 'Dansk salg, omvendt betalingspligt', 0, 'sale'),
	vat('I25', 'Dansk købsmoms', 0.25, 'purchase'),
	vat('IEUV', 'Varekøb EU (rubrik A-varer)', 0, 'reverseCharge'),
	vat('IEUY', 'Ydelseskøb EU (rubrik A-ydelser)', 0, 'reverseCharge'),
	vat('IVV', 'Varekøb verden', 0, 'reverseCharge'),
	vat('IVY', 'Ydelseskøb verden', 0, 'reverseCharge'),
	vat('HREP', 'Hotel (trekvartmoms)', 0.1875, 'purchase'),
	vat('REP', 'Repræsentation (kvartmoms)', 0.0625, 'purchase'),
	vat('OBPK', 'Dansk køb, omvendt betalingspligt', 0, 'reverseCharge'),
];
