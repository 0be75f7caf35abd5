import { optionalLocator } from '../locators';
import {
	chosenRecord,
	COMPANY_NAME,
	OWN_PARTNER_NUMBER,
	PARTNER_FIELDS,
	PAYMENT_TERMS,
} from './partnerFields';
import type { SentField } from '../fields/sentFields';
import { partnerRow } from './partnerRow';
import type { ShownRecord } from './recordWork';

export const SUPPLIER: ShownRecord = {
	kind: { path: ['suppliers'], listKey: 'suppliers', keys: ['supplier'] },
	chosenBy: 'supplier',
	da: 'Leverandør',
	en: 'Supplier',
	row: partnerRow,
};

const OWN_FIELDS: readonly SentField[] = [
	...PARTNER_FIELDS,
	chosenRecord(
		optionalLocator('Supplier Group (Leverandørgruppe)', 'supplierGroup', 'searchSupplierGroups'),
		'supplier_group_id',
	),
];

/** What a new supplier may be given beside name and payment terms. */
export const SUPPLIER_FIELDS: readonly SentField[] = [...OWN_FIELDS, OWN_PARTNER_NUMBER];

/** What can be changed. */
export const SUPPLIER_CHANGES: readonly SentField[] = [...OWN_FIELDS, COMPANY_NAME, PAYMENT_TERMS];
