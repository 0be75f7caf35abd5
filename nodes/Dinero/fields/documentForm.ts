import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { SalesBody } from '../../../services/dinero/salesDocuments';
import { dayField } from './amounts';
import {
	documentHeader,
	documentHeaderOptions,
	externalReferenceOption,
	inclVatOption,
} from './invoiceHeader';
import { chosenKey } from './locators';

const byDisplayName = (a: INodeProperties, b: INodeProperties): number =>
	a.displayName.localeCompare(b.displayName, 'en');

/** The head of a sales document that has no payment condition: of credit notes and trade offers. */
export const documentOptions: INodeProperties[] = [
	...documentHeaderOptions,
	externalReferenceOption,
	inclVatOption,
].sort(byDisplayName);

/** `displayName` with the Danish word, such as `Date (Tilbudsdato)`. */
export const documentDate = (displayName: string): INodeProperties => ({
	displayName,
	name: 'date',
	type: 'dateTime',
	default: '',
	description: 'Danish calendar day on which it is sent; left empty it is today',
});

/** What has a default in Dinero, in a collection of its own. */
export const additionalFields = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [...options].sort(byDisplayName),
});

/** Head of a new document as its form describes it. */
export function documentHeadFromForm(
	functions: IExecuteFunctions,
	itemIndex: number,
): Omit<SalesBody, 'ProductLines'> {
	const set = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
	const head = documentHeader(set);
	return {
		...head,
		...(set['guid'] ? { Guid: String(set['guid']) } : {}),
		ContactGuid: chosenKey(functions, 'contact', itemIndex) || null,
		Date: dayField(functions.getNodeParameter('date', itemIndex, '')),
		ShowLinesInclVat: head.ShowLinesInclVat === true,
	};
}
