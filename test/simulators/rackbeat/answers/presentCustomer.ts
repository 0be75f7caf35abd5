import type { Simulator } from '../../control';
import type { Customer, RackbeatState, Row } from '../model';
import { brief } from './presentItem';

type Sim = Simulator<RackbeatState>;

/** A text that may be missing, as the switch writes what is missing. */
export function shownText(sim: Sim, value: string | null): string | null {
	return value === null && sim.switches.is('unset_text', 'empty') ? '' : value;
}

/** A name as the switch calls it. */
export function nameUnder(sim: Sim, name: string): Row {
	switch (sim.switches.get('name_key')) {
		case 'both':
			return { name, company_name: name };
		case 'company_name':
			return { company_name: name };
		default:
			return { name };
	}
}

function addressOf(sim: Sim, customer: Customer): Row {
	return {
		address_street: shownText(sim, customer.address_street),
		address_street2: shownText(sim, customer.address_street2),
		address_city: shownText(sim, customer.address_city),
		address_zipcode: shownText(sim, customer.address_zipcode),
		address_country: shownText(sim, customer.address_country),
		contact_email: shownText(sim, customer.contact_email),
		contact_phone: shownText(sim, customer.contact_phone),
		attention: shownText(sim, customer.attention),
		our_reference: shownText(sim, customer.our_reference),
		their_reference: shownText(sim, customer.their_reference),
	};
}

/** A payment term as it stands inside customers and documents. */
export function presentTerm(state: RackbeatState, number: number): Row | null {
	const term = state.payment_terms.find((row) => row.number === number);
	return term
		? { number, name: term.name, type: term.type, maturity_days: term.maturity_days }
		: null;
}

/** A customer as the API shows it. */
export function presentCustomer(sim: Sim, customer: Customer): Row {
	const { state } = sim;
	return {
		number: customer.number,
		...nameUnder(sim, customer.company_name),
		company_vat: shownText(sim, customer.company_vat),
		ean: shownText(sim, customer.ean),
		...addressOf(sim, customer),
		payment_terms_id: customer.payment_terms_id,
		payment_terms: presentTerm(state, customer.payment_terms_id),
		layout_id: customer.layout_id,
		layout: customer.layout_id,
		vat_zone: customer.vat_zone,
		currency: customer.currency,
		locale: customer.locale,
		customer_group_id: customer.customer_group_id,
		group: brief(state.customer_groups, customer.customer_group_id),
		employee_id: customer.employee_id,
		employee: brief(state.employees, customer.employee_id),
		general_discount_percentage: customer.general_discount_percentage,
		is_barred: customer.is_barred,
		created_at: customer.created_at,
		updated_at: customer.updated_at,
		deleted_at: customer.deleted_at,
	};
}
