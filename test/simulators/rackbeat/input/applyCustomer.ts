import type { Call } from '../call';
import { byNumber, nextNumber } from '../find';
import type { Customer, RackbeatState } from '../model';
import type { FieldErrors } from '../problems';
import { madeAt } from '../stamp';
import type { CustomerInput } from './models';
import { orRefuse } from './readBody';

const FIRST_CUSTOMER = 1;

/** The things that a customer names must exist. */
function referenceErrors(state: RackbeatState, input: CustomerInput): FieldErrors {
	const references = {
		payment_terms_id: state.payment_terms,
		layout_id: state.layouts,
		customer_group_id: state.customer_groups,
		employee_id: state.employees,
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

function fresh(call: Call, number: number): Customer {
	return {
		number,
		company_name: '',
		company_vat: null,
		ean: null,
		address_street: null,
		address_street2: null,
		address_city: null,
		address_zipcode: null,
		address_country: null,
		contact_email: null,
		contact_phone: null,
		attention: null,
		our_reference: null,
		their_reference: null,
		payment_terms_id: 0,
		layout_id: null,
		vat_zone: 'domestic',
		currency: call.state.account.base_currency,
		locale: 'da',
		customer_group_id: null,
		employee_id: null,
		general_discount_percentage: 0,
		is_barred: false,
		contacts: [],
		addresses: [],
		...madeAt(call.now),
	};
}

const given = (input: CustomerInput): Partial<Customer> =>
	Object.fromEntries(
		Object.entries(input).filter(([, value]) => value !== undefined),
	) as Partial<Customer>;

/** @throws Refusal 422 when a required field is missing, a reference is unknown or the number is taken */
export function createCustomer(call: Call, input: CustomerInput): Customer {
	const { state } = call;
	const errors = referenceErrors(state, input);
	for (const field of ['company_name', 'payment_terms_id'] as const) {
		if (input[field] === undefined || input[field] === null) {
			errors[field] = [`The ${field} field is required.`];
		}
	}
	const number = input.number ?? nextNumber(state.customers, FIRST_CUSTOMER);
	if (state.customers.some((customer) => customer.number === number)) {
		errors['number'] = ['The number has already been taken.'];
	}
	orRefuse(call, errors);
	const customer = { ...fresh(call, number), ...given(input), number };
	state.customers.push(customer);
	return customer;
}

/**
 * Changes the fields that are sent.
 *
 * @returns names of what was changed
 * @throws Refusal 422
 */
export function changeCustomer(call: Call, customer: Customer, input: CustomerInput): string[] {
	const number = input.number ?? customer.number;
	const errors = referenceErrors(call.state, input);
	if (call.state.customers.some((other) => other !== customer && other.number === number)) {
		errors['number'] = ['The number has already been taken.'];
	}
	orRefuse(call, errors);
	Object.assign(customer, given(input), { number, updated_at: call.now });
	return Object.keys(given(input));
}
