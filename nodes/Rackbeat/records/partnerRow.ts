import type { IDataObject } from 'n8n-workflow';
import { keyOf, nameOf } from '../../../bookkeeping/document/rawValue';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import { flagIn, textIn } from './recordValue';

/** A customer or supplier in a few flat fields; the name is read under either of its two names. */
export const partnerRow = (record: RackbeatRecord): IDataObject => ({
	number: textIn(record, 'number'),
	name: nameOf(record) || textIn(record, 'company_name'),
	vatNumber: textIn(record, 'company_vat'),
	email: textIn(record, 'contact_email'),
	country: textIn(record, 'address_country'),
	vatZone: textIn(record, 'vat_zone'),
	currency: textIn(record, 'currency'),
	paymentTerms: keyOf(record['payment_terms']) ?? keyOf(record['payment_terms_id']),
	barred: flagIn(record, 'is_barred'),
});
