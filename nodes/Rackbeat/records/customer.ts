import { optionalLocator } from '../locators';
import { customerRow } from './customerRow';
import {
	chosenRecord,
	COMPANY_NAME,
	LAYOUT,
	OWN_PARTNER_NUMBER,
	PARTNER_FIELDS,
	partnerText,
	PAYMENT_TERMS,
} from './partnerFields';
import { sentDecimal } from '../fields/sentDecimal';
import type { SentField } from '../fields/sentFields';
import type { ShownRecord } from './recordWork';

export const CUSTOMER: ShownRecord = {
	kind: { path: ['customers'], listKey: 'customers', keys: ['customer'] },
	chosenBy: 'customer',
	da: 'Kunde',
	en: 'Customer',
	row: customerRow,
};

const DISCOUNT: SentField = {
	sends: 'general_discount_percentage',
	as: (value) => sentDecimal('discountPercentage', value),
	field: {
		displayName: 'Discount (Rabat)',
		name: 'discountPercentage',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 100, numberPrecision: 2 },
		default: 0,
		description: 'General discount in percent',
	},
};

const OWN_FIELDS: readonly SentField[] = [
	...PARTNER_FIELDS,
	LAYOUT,
	DISCOUNT,
	partnerText('EAN', 'ean', 'ean', '13 digits, for public customers'),
	partnerText('Attention (Att.)', 'attention', 'attention'),
	partnerText('Our Reference (Vores Ref.)', 'ourReference', 'our_reference'),
	partnerText('Their Reference (Deres Ref.)', 'theirReference', 'their_reference'),
	chosenRecord(
		optionalLocator('Customer Group (Kundegruppe)', 'customerGroup', 'searchCustomerGroups'),
		'customer_group_id',
	),
	chosenRecord(
		optionalLocator('Employee (Medarbejder)', 'employee', 'searchEmployees'),
		'employee_id',
	),
];

/** What a new customer may be given beside name and payment terms. */
export const CUSTOMER_FIELDS: readonly SentField[] = [...OWN_FIELDS, OWN_PARTNER_NUMBER];

/** What can be changed. */
export const CUSTOMER_CHANGES: readonly SentField[] = [...OWN_FIELDS, COMPANY_NAME, PAYMENT_TERMS];
