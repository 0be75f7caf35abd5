import { readChart, type AccountRow, type VatTypeRow } from '../../../bookkeeping/chart';

export const vatTypes: VatTypeRow[] = [
	{ VatCode: 'U25', Name: 'Dansk salgsmoms', VatRate: 0.25 },
	{ VatCode: 'UEUV', Name: 'Varesalg EU', VatRate: 0 },
	{ VatCode: 'UEUY', Name: 'Ydelsessalg EU', VatRate: 0 },
	{ VatCode: 'UVC', Name: 'Salg til verden', VatRate: 0 },
	{ VatCode: 'I25', Name: 'Dansk købsmoms', VatRate: 0.25 },
	{ VatCode: 'IEUV', Name: 'Varekøb EU', VatRate: 0 },
	{ VatCode: 'IVV', Name: 'Varekøb verden', VatRate: 0 },
];

const account = (
	AccountNumber: number,
	Name: string,
	VatCode: string | null,
	Category: string,
	IsHidden = false,
): AccountRow => ({ AccountNumber, Name, VatCode, Category, IsHidden });

/** A small chart with one account for each case. */
export const rows: AccountRow[] = [
	account(1000, 'Salg af varer', 'U25', 'Turnover'),
	account(1050, 'Salg u/moms', null, 'Turnover'),
	account(1100, 'Salg af varer EU', 'UEUV', 'Turnover'),
	account(1110, 'Salg af ydelser EU', 'UEUY', 'Turnover'),
	account(1200, 'Salg til verden', 'UVC', 'Turnover'),
	account(1390, 'Øreafrunding', null, 'Turnover'),
	account(1499, 'Gammel salgskonto', 'U25', 'Turnover', true),
	account(2000, 'Vareforbrug', 'I25', 'Variable Expenses'),
	account(2010, 'Varekøb EU', 'IEUV', 'Variable Expenses'),
	account(2020, 'Varekøb verden', 'IVV', 'Variable Expenses'),
	account(2100, 'Fragt, køb', 'I25', 'Variable Expenses'),
	account(53500, 'Varelager', null, 'Turnover Assets'),
];

export const chart = readChart(rows, vatTypes);
