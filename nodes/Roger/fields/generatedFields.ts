import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { danishDay } from '../../../bookkeeping/danishDay';
import type { GeneratedExpense } from '../../../services/roger/expenses';
import { categoryIdOf, categoryLocator, idIn, optional, vendorLocator } from '../locators';
import type { RogerRun } from '../rogerRun';

const text = (displayName: string, name: string, description: string): INodeProperties => ({
	...{ displayName, name, description },
	type: 'string',
	default: '',
});

const day = (displayName: string, name: string, description: string): INodeProperties => ({
	...{ displayName, name, description },
	type: 'dateTime',
	default: '',
});

/** What a generated document may say beside its amount. */
export const generatedFields: INodeProperties = {
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		optional(categoryLocator),
		text('Currency', 'currency', 'Three letters, such as DKK'),
		day('Due Date', 'dueDate', 'When it is to be paid (forfald)'),
		text('Invoice Number', 'supplierInvoiceNumber', 'The number on the supplier’s own paper'),
		day('Issue Date', 'issueDate', 'The date of the paper'),
		text('Memo', 'memo', 'Text that goes with the payment'),
		text('Note', 'note', 'Note for those who see the document in Roger'),
		{
			displayName: 'Transfer Type',
			name: 'transferType',
			type: 'options',
			options: [
				{ name: 'Bank Account', value: 'AccountTransfer' },
				{ name: 'FIK Payment Slip (Indbetalingskort)', value: 'FIK' },
				{ name: 'IBAN', value: 'IBAN' },
				{ name: 'None', value: 'None' },
			],
			default: 'None',
			description: 'How Roger is to pay it; with None nothing is paid',
		},
		optional(vendorLocator),
		text('Vendor Name', 'creditorName', 'Name of the supplier where none is chosen'),
	],
};

const TEXTS = ['currency', 'memo', 'note', 'creditorName'] as const;
const DAYS = ['dueDate', 'issueDate'] as const;

/** The fields as Roger is sent them; empty ones are left out. */
export async function generatedOf(
	run: RogerRun,
	itemIndex: number,
	teamId: string,
): Promise<Partial<GeneratedExpense> & Pick<GeneratedExpense, 'paymentInstructions'>> {
	const given = run.functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
	const filled = (name: string): string => String(given[name] ?? '').trim();
	const texts = TEXTS.filter((name) => filled(name) !== '').map((name) => [name, filled(name)]);
	const days = DAYS.filter((name) => filled(name) !== '').map((name) => [
		name,
		danishDay(filled(name)),
	]);
	const vendorId = idIn(given['vendor']);
	const invoiceId = filled('supplierInvoiceNumber');
	const hasCategory = idIn(given['category']) !== '';
	return {
		paymentInstructions: { transferType: filled('transferType') || 'None' },
		...(Object.fromEntries([...texts, ...days]) as Partial<GeneratedExpense>),
		...(invoiceId !== '' && { invoiceId }),
		...(vendorId !== '' && { vendorId }),
		...(hasCategory && { category: await categoryIdOf(run, teamId, given['category']) }),
	};
}
