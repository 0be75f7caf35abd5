import type { Api } from '../api';
import { list, one } from '../api';
import { presentSupplier } from '../answers/presentSupplier';
import { byNumber, live, required } from '../find';

const NEED = 'access suppliers';

const LIST = {
	search: ['number', 'name', 'company_name', 'company_vat', 'contact_email'],
	filters: { is_barred: 'is_barred', company_name: 'company_name' },
	simple: ['number', 'created_at', 'updated_at'],
};

/** Suppliers, as documents name them. */
export function addSupplierRoutes(api: Api): void {
	api.on('GET', '/suppliers', NEED, (call) => {
		const rows = live(call.state.suppliers).map((supplier) => presentSupplier(call.sim, supplier));
		return list(call, 'suppliers', rows, LIST);
	});
	api.on('GET', '/suppliers/:number', NEED, (call) => {
		const supplier = required(call.sim, byNumber(call.state.suppliers, call.params['number']));
		return one(call, 'supplier', presentSupplier(call.sim, supplier));
	});
}
