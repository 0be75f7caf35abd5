import type { IDataObject } from 'n8n-workflow';
import { flagOf, keyOf, nameOf, textOf } from '../../bookkeeping/document/rawValue';
import type { Customer } from '../../services/rackbeat/customers';

/** A customer in ten flat fields. */
export function customerRow(customer: Customer): IDataObject {
	const text = (field: string): string => {
		const value = customer[field];
		return typeof value === 'string' || typeof value === 'number' ? textOf(value) : '';
	};
	return {
		number: textOf(customer.number),
		name: nameOf(customer) || text('company_name'),
		vatNumber: text('company_vat'),
		ean: text('ean'),
		email: text('contact_email'),
		country: text('address_country'),
		vatZone: text('vat_zone'),
		currency: text('currency'),
		paymentTerms: keyOf(customer['payment_terms']) ?? keyOf(customer['payment_terms_id']),
		barred: flagOf(customer.is_barred) ?? false,
	};
}
