import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { keyOf, nameOf } from '../../../bookkeeping/document/rawValue';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import { sentDecimal } from '../fields/sentDecimal';
import { byListOrNumber } from '../locators';
import { flagIn, numberOf, textIn } from './recordValue';

export const discountGroupLocator: INodeProperties = byListOrNumber(
	'Discount Group (Rabatgruppe)',
	'discountGroup',
	'searchDiscountGroups',
	'The discount group of items',
);

/** The percentage that a customer gets in a group; the customer's own goes before the group's. */
export const discountRow = (
	customer: string,
	group: string,
	found: RackbeatRecord,
): IDataObject => {
	const own = numberOf(found, 'override_discount_percentage');
	return {
		customer,
		discountGroup: group,
		name: textIn(found, 'name'),
		discountPercent: own ?? numberOf(found, 'discount_percentage'),
		ownPercent: own,
	};
};

/** An item at what a customer pays; prices without VAT. */
export const customerItemRow = (customer: string, record: RackbeatRecord): IDataObject => ({
	customer,
	item: textIn(record, 'number'),
	type: textIn(record, 'type'),
	name: textIn(record, 'name'),
	salesPrice: numberOf(record, 'sales_price'),
	regularSalesPrice: numberOf(record, 'regular_sales_price'),
	hasOwnPrice: flagIn(record, 'is_custom_sales_price'),
	discountPercent: numberOf(record, 'discount_percentage'),
	priceSource: textIn(record, 'price_source'),
});

/** A price of a customer's own; nobody documents under which name it holds its item. */
export const customerPriceRow = (customer: string, record: RackbeatRecord): IDataObject => ({
	customer,
	item:
		keyOf(record['item']) ??
		keyOf(record['product']) ??
		keyOf(record['item_number']) ??
		keyOf(record['item_id']) ??
		keyOf(record['number']),
	name: nameOf(record['item']) || nameOf(record['product']) || textIn(record, 'name'),
	salesPrice: numberOf(record, 'sales_price') ?? numberOf(record, 'price'),
	currency: textIn(record, 'currency'),
});

/** What is missing where Rackbeat knows the customer, the group, or its place in it, not. */
export const membershipWords = (customer: string) => ({
	da: `Kunde ${customer} i rabatgruppe`,
	en: `Customer ${customer} in discount group`,
	chosenBy: 'discountGroup',
});

/** Percent, 0 to 100. @throws Blocked (`SETTINGS_INVALID`) */
export function discountPercent(value: unknown): number {
	const percent = sentDecimal('discountPercent', value);
	if (percent >= 0 && percent <= 100) return percent;
	const detail = 'a discount is a percentage from 0 to 100';
	throw new Blocked([
		problem('SETTINGS_INVALID', { field: 'discountPercent', detail }, 'discountPercent'),
	]);
}
