import type { OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';

const ACCOUNTS = '/v1/{org}/accounts';

export const accountCases: OperationCase[] = [
	{
		resource: 'account',
		operation: 'getAll',
		parameters: { returnAll: false, limit: 3, kind: 'entry', category: '', includeHidden: false },
		request: `GET ${ACCOUNTS}/entry`,
		query: {
			fields:
				'AccountNumber,Name,VatCode,Category,CategoryName,IsHidden,IsDefaultSalesAccount,PublicStandardNumber',
		},
		answer: { AccountNumber: 1000, VatCode: 'U25', IsDefaultSalesAccount: true, IsDefault: null },
	},
	{
		resource: 'account',
		operation: 'getAll',
		title: 'of one category',
		parameters: {
			returnAll: true,
			kind: 'entry',
			category: 'Variable Expenses',
			includeHidden: false,
		},
		request: `GET ${ACCOUNTS}/entry`,
		query: { categoryFilter: 'Variable Expenses' },
		answer: { Category: 'Variable Expenses' },
	},
	{
		resource: 'account',
		operation: 'getAll',
		title: 'for purchases',
		parameters: { returnAll: true, kind: 'purchase', includeHidden: false },
		request: `GET ${ACCOUNTS}/purchase`,
		answer: { AccountNumber: 2000, VatCode: 'I25' },
	},
	{
		resource: 'account',
		operation: 'getAll',
		title: 'for deposits',
		parameters: { returnAll: true, kind: 'deposit', includeHidden: false },
		request: `GET ${ACCOUNTS}/deposit`,
		query: { fields: 'AccountNumber,Name,IsDefault,IsHidden' },
		answer: { AccountNumber: 55000, IsDefault: true, VatCode: null },
	},
	{
		resource: 'account',
		operation: 'create',
		parameters: {
			number: 1999,
			name: 'Særsalg',
			vatCode: chosen('U25'),
			additionalFields: { publicStandardNumber: 1010 },
		},
		request: `POST ${ACCOUNTS}/entry`,
		body: { Number: 1999, Name: 'Særsalg', VatCode: 'U25', PublicStandardNumber: 1010 },
		answer: { AccountNumber: 1999, VatCode: 'U25' },
	},
	{
		resource: 'account',
		operation: 'create',
		title: 'without VAT',
		parameters: { number: 63005, name: 'Mellemregning', vatCode: chosen('none') },
		request: `POST ${ACCOUNTS}/entry`,
		body: { Number: 63005, VatCode: 'none' },
		answer: { VatCode: 'none' },
	},
	{
		resource: 'account',
		operation: 'createDeposit',
		parameters: {
			number: 55120,
			name: 'Kortindbetalinger',
			additionalFields: {
				registration: '1234',
				bankNumber: '0012345678',
				iban: 'DK5000400440116243',
				swift: 'DABADKKK',
				publicStandardNumber: 7000,
			},
		},
		request: `POST ${ACCOUNTS}/deposit`,
		body: {
			Number: 55120,
			Name: 'Kortindbetalinger',
			RegistrationNumber: '1234',
			AccountNumber: '0012345678',
			IbanNumber: 'DK5000400440116243',
			SwiftNumber: 'DABADKKK',
			PublicStandardNumber: 7000,
		},
		answer: { AccountNumber: 55120, Name: 'Kortindbetalinger' },
	},
];
