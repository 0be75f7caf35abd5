import type { Api } from '../api';
import type { Call } from '../call';
import { gone, list, one } from '../api';
import { presentCustomer, shownText } from '../answers/presentCustomer';
import { customerOf, live, nextId, required } from '../find';
import { changeCustomer, createCustomer } from '../input/applyCustomer';
import { customerAddressModel, customerModel } from '../input/models';
import { readBody } from '../input/readBody';
import type { CustomerAddress, Row } from '../model';
import { locked } from '../problems';
import { happened } from '../webhooks/events';

const NEED = 'access customers';

const LIST = {
	search: ['number', 'name', 'company_name', 'company_vat', 'ean', 'contact_email'],
	filters: {
		is_barred: 'is_barred',
		company_name: 'company_name',
		company_vat: 'company_vat',
		ean: 'ean',
		vat_zone: 'vat_zone',
	},
	simple: ['number', 'ean', 'company_vat', 'created_at', 'updated_at'],
};

function tell(
	call: Call,
	verb: string,
	key: number,
	change: { old?: number; changed?: string[] } = {},
) {
	if (!call.quiet) {
		const { old: oldKey, changed } = change;
		happened(call.sim, { event: `customer.${verb}`, key, keyName: 'number', oldKey, changed });
	}
}

function addCustomers(api: Api): void {
	const single = '/customers/:number';
	api.on('GET', '/customers', NEED, (call) => {
		const { customer_from: from, customer_to: to } = call.query;
		const rows = live(call.state.customers)
			.filter(({ number }) => number >= Number(from ?? 0) && number <= Number(to ?? Infinity))
			.map((customer) => presentCustomer(call.sim, customer));
		return list(call, 'customers', rows, LIST);
	});
	api.on('GET', single, NEED, (call) => {
		const customer = customerOf(call.sim, call.params['number']);
		return one(call, 'customer', presentCustomer(call.sim, customer));
	});
	api.on('POST', '/customers', NEED, (call) => {
		const customer = createCustomer(call, readBody(call, customerModel));
		tell(call, 'created', customer.number);
		return one(call, 'customer', presentCustomer(call.sim, customer), 201);
	});
	api.on('PUT', single, NEED, (call) => {
		const customer = customerOf(call.sim, call.params['number']);
		const old = customer.number;
		const changed = changeCustomer(call, customer, readBody(call, customerModel));
		tell(call, 'updated', customer.number, { old, changed });
		return one(call, 'customer', presentCustomer(call.sim, customer));
	});
	api.on('DELETE', single, NEED, (call) => {
		const customer = customerOf(call.sim, call.params['number']);
		const used = live(call.state.customer_invoices).some(
			({ customer_id }) => customer_id === customer.number,
		);
		if (used) {
			throw locked(call.sim, 'The customer is used in documents.');
		}
		customer.deleted_at = call.now;
		tell(call, 'deleted', customer.number);
		return gone(call);
	});
}

function addAddresses(api: Api): void {
	const path = '/customers/:number/addresses';
	api.on('GET', path, NEED, (call) => {
		const { addresses } = customerOf(call.sim, call.params['number']);
		return list(
			call,
			'addresses',
			addresses.map((address): Row => ({ ...address })),
		);
	});
	api.on('POST', path, NEED, (call) => {
		const { addresses } = customerOf(call.sim, call.params['number']);
		const input = readBody(call, customerAddressModel);
		const text = (value: string | null | undefined) => shownText(call.sim, value ?? null);
		const address: CustomerAddress = {
			id: nextId(call.state),
			type: input.type,
			name: text(input.name),
			street: text(input.street),
			street2: text(input.street2),
			city: text(input.city),
			zipcode: text(input.zipcode),
			country: text(input.country),
			email: text(input.email),
			phone: text(input.phone),
		};
		addresses.push(address);
		return one(call, 'address', address, 201);
	});
	api.on('DELETE', `${path}/:id`, NEED, (call) => {
		const { addresses } = customerOf(call.sim, call.params['number']);
		const at = addresses.findIndex(({ id }) => id === Number(call.params['id']));
		required(call.sim, addresses[at]);
		addresses.splice(at, 1);
		return gone(call);
	});
}

/** Customers with their addresses. */
export function addCustomerRoutes(api: Api): void {
	addCustomers(api);
	addAddresses(api);
}
