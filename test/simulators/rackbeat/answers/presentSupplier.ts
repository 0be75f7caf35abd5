import type { Simulator } from '../../control';
import type { RackbeatState, Row } from '../model';
import { omit } from '../omit';
import type { Supplier } from '../orderModel';
import { nameUnder, presentTerm, shownText } from './presentCustomer';

/** A supplier as the API shows it. */
export function presentSupplier(sim: Simulator<RackbeatState>, supplier: Supplier): Row {
	const texts = Object.fromEntries(
		Object.entries(omit(supplier, 'company_name', 'contacts')).map(([key, value]) => [
			key,
			value === null && !key.endsWith('_id') && key !== 'deleted_at' ? shownText(sim, null) : value,
		]),
	);
	return {
		...texts,
		...nameUnder(sim, supplier.company_name),
		payment_terms: presentTerm(sim.state, supplier.payment_terms_id),
		self: `${sim.url}/suppliers/${supplier.number}`,
	};
}
