import type { z } from 'zod';
import type { Call } from '../call';
import { byNumber, nextNumber } from '../find';
import type { Supplier } from '../orderModel';
import type { FieldErrors } from '../problems';
import { madeAt } from '../stamp';
import type { supplierModel } from './models';
import { orRefuse } from './readBody';

export type SupplierInput = z.output<typeof supplierModel>;

const FIRST_SUPPLIER = 1;

/** What the supplier names must exist. */
function referenceErrors({ state }: Call, input: SupplierInput): FieldErrors {
	const references = {
		payment_terms_id: state.payment_terms,
		layout_id: state.layouts,
		supplier_group_id: state.supplier_groups,
	};
	const errors: FieldErrors = {};
	for (const [field, rows] of Object.entries(references)) {
		const number = input[field as keyof typeof references];
		if (number !== undefined && number !== null && !byNumber(rows, number)) {
			errors[field] = [`The selected ${field} is invalid.`];
		}
	}
	return errors;
}

const given = (input: SupplierInput): Partial<Supplier> =>
	Object.fromEntries(
		Object.entries(input).filter(([, value]) => value !== undefined),
	) as Partial<Supplier>;

function fresh(call: Call, number: number): Supplier {
	return {
		number,
		company_name: '',
		company_vat: null,
		address_street: null,
		address_street2: null,
		address_city: null,
		address_zipcode: null,
		address_country: null,
		contact_email: null,
		contact_phone: null,
		our_reference: null,
		their_reference: null,
		payment_terms_id: 0,
		layout_id: null,
		vat_zone: 'domestic',
		currency: call.state.account.base_currency,
		supplier_group_id: null,
		is_barred: false,
		contacts: [],
		...madeAt(call.now),
	};
}

/** @throws Refusal 422 when a required field is missing, a reference is unknown or the number is taken */
export function createSupplier(call: Call, input: SupplierInput): Supplier {
	const { suppliers } = call.state;
	const errors = referenceErrors(call, input);
	for (const field of ['company_name', 'payment_terms_id'] as const) {
		if (input[field] === undefined || input[field] === null) {
			errors[field] = [`The ${field} field is required.`];
		}
	}
	const number = input.number ?? nextNumber(suppliers, FIRST_SUPPLIER);
	if (suppliers.some((supplier) => supplier.number === number)) {
		errors['number'] = ['The number has already been taken.'];
	}
	orRefuse(call, errors);
	const supplier = { ...fresh(call, number), ...given(input), number };
	suppliers.push(supplier);
	return supplier;
}

/**
 * Changes the fields that are sent.
 *
 * @returns names of what was changed
 * @throws Refusal 422
 */
export function changeSupplier(call: Call, supplier: Supplier, input: SupplierInput): string[] {
	orRefuse(call, referenceErrors(call, input));
	const { number } = supplier;
	Object.assign(supplier, given(input), { number, updated_at: call.now });
	return Object.keys(given(input));
}
