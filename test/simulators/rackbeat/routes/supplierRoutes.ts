import type { Api } from '../api';
import type { Call } from '../call';
import { gone, list, one } from '../api';
import { presentSupplier } from '../answers/presentSupplier';
import { byNumber, live, required } from '../find';
import { changeSupplier, createSupplier } from '../input/applySupplier';
import { supplierModel } from '../input/models';
import { readBody } from '../input/readBody';
import type { Supplier } from '../orderModel';
import { locked } from '../problems';
import { happened } from '../webhooks/events';

const NEED = 'access suppliers';
const SINGLE = '/suppliers/:number';

const LIST = {
	search: ['number', 'name', 'company_name', 'company_vat', 'contact_email'],
	filters: { is_barred: 'is_barred', company_name: 'company_name' },
	simple: ['number', 'created_at', 'updated_at'],
};

const wanted = (call: Call): Supplier =>
	required(call.sim, byNumber(call.state.suppliers, call.params['number']));

const answer = (call: Call, supplier: Supplier, status = 200): unknown =>
	one(call, 'supplier', presentSupplier(call.sim, supplier), status);

function tell(call: Call, verb: string, { number }: Supplier, changed?: string[]): void {
	if (!call.quiet) {
		happened(call.sim, { event: `supplier.${verb}`, key: number, keyName: 'number', changed });
	}
}

function remove(call: Call): unknown {
	const supplier = wanted(call);
	const used = live(call.state.purchase_orders).some(
		({ supplier_id }) => supplier_id === supplier.number,
	);
	if (used) {
		throw locked(call.sim, 'The supplier is used in documents.');
	}
	supplier.deleted_at = call.now;
	tell(call, 'deleted', supplier);
	return gone(call);
}

/** Suppliers. */
export function addSupplierRoutes(api: Api): void {
	api.on('GET', '/suppliers', NEED, (call) => {
		const rows = live(call.state.suppliers).map((supplier) => presentSupplier(call.sim, supplier));
		return list(call, 'suppliers', rows, LIST);
	});
	api.on('GET', SINGLE, NEED, (call) => answer(call, wanted(call)));
	api.on('POST', '/suppliers', NEED, (call) => {
		const supplier = createSupplier(call, readBody(call, supplierModel));
		tell(call, 'created', supplier);
		return answer(call, supplier, 201);
	});
	api.on('PUT', SINGLE, NEED, (call) => {
		const supplier = wanted(call);
		tell(call, 'updated', supplier, changeSupplier(call, supplier, readBody(call, supplierModel)));
		return answer(call, supplier);
	});
	api.on('DELETE', SINGLE, NEED, remove);
}
