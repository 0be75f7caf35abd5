import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

/** A record that stands in the service already, so that a user wants to choose it. */
const NAMES_A_RECORD =
	/(^|[a-z])(guid|account|contact|invoice|creditNote|template|layout|product|item|lot|unit|group|location|customer|supplier|voucher|file|order|shipment|receipt|paymentTerm|vatCode|employee|webhook|reminder|payment|note|tradeOffer|attachment)(Guid|Id|Number|Code)?$/i;

/**
 * Fields that only look like a choice among records: what they hold is new, is text of the user's own,
 * or names something that the service cannot list.
 */
const NO_CHOICE: Readonly<Record<string, string>> = {
	guid: 'An own guid of something that is made now',
	productNumber: 'The number that a product is given',
	ProductNumber: 'A text that products are searched by',
	note: 'A text on a document',
	supplierInvoiceNumber: "The number on the supplier's own paper",
	supplierProductNumber: "The supplier's own number of an item",
};

type Nested = INodeProperties | INodePropertyCollection | INodePropertyOptions;

function isSearchable(field: INodeProperties, lists: Readonly<Record<string, unknown>>): boolean {
	return (field.modes ?? []).some(({ typeOptions }) => {
		const method = typeOptions?.searchListMethod;
		return method !== undefined && typeof lists[method] === 'function';
	});
}

function isChoice({ type, name }: INodeProperties): boolean {
	if (type === 'resourceLocator') return true;
	return (
		(type === 'string' || type === 'number') && NAMES_A_RECORD.test(name) && !(name in NO_CHOICE)
	);
}

const nested = (field: INodeProperties): Nested[] =>
	field.type === 'collection' || field.type === 'fixedCollection' ? (field.options ?? []) : [];

function walk(fields: readonly Nested[]): INodeProperties[] {
	return fields.flatMap((field) => {
		if ('values' in field) return walk(field.values);
		return 'type' in field ? [field, ...walk(nested(field))] : [];
	});
}

/** Names of the fields that ask "which one" and cannot be answered from a searchable list. */
export const fieldsWithoutList = (
	fields: readonly INodeProperties[],
	lists: Readonly<Record<string, unknown>>,
): string[] =>
	walk(fields)
		.filter((field) => isChoice(field) && !isSearchable(field, lists))
		.map(({ name }) => name);
