import type { Simulator } from '../../control';
import { totalsOf } from '../documents/totals';
import { live } from '../find';
import type { Order, PurchaseOrder, RackbeatState } from '../model';
import { danish, escaped, table } from './html';
import type { TableRow } from './html';

type Sim = Simulator<RackbeatState>;

/** How many of all pieces are done, such as "3 af 10". */
const done = (parts: readonly number[], whole: readonly number[]): string => {
	const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
	return `${danish(sum(parts), 0, 6)} af ${danish(sum(whole), 0, 6)}`;
};

function row(sim: Sim, order: Order | PurchaseOrder, partner: string, moved: string): TableRow {
	const { net } = totalsOf(order, sim.switches.is('totals_rounded', 'per_line'));
	return {
		className: order.is_booked ? '' : 'draft',
		cells: [
			String(order.number),
			escaped(partner),
			escaped(order.order_date),
			`${danish(net)} ${escaped(order.currency)}`,
			moved,
			`<span class="state">${order.is_booked ? 'Bogført' : 'Kladde'}</span>`,
		],
	};
}

const section = (title: string, partner: string, moved: string, rows: TableRow[]): string => {
	const columns = [
		...[{ title: 'Nr.' }, { title: partner }, { title: 'Dato' }],
		...[
			{ title: 'Ekskl. moms', amount: true },
			{ title: moved, amount: true },
		],
		{ title: 'Status' },
	];
	const content = rows.length > 0 ? table(columns, rows) : '<div class="none">Der er ingen.</div>';
	return `<h2>${title}</h2>${content}`;
};

/** Sales orders and purchase orders, with how far they are shipped and received. */
export function orderSections(sim: Sim): string {
	const { state } = sim;
	const sales = live(state.orders).map((order) => {
		const customer = state.customers.find(({ number }) => number === order.customer_id);
		const shipped = order.lines.map(({ shipped_quantity }) => shipped_quantity);
		const ordered = order.lines.map(({ quantity }) => quantity);
		return row(sim, order, customer?.company_name ?? '', done(shipped, ordered));
	});
	const purchases = live(state.purchase_orders).map((order) => {
		const supplier = state.suppliers.find(({ number }) => number === order.supplier_id);
		const received = order.lines.map(({ received_quantity }) => received_quantity);
		const ordered = order.lines.map(({ quantity }) => quantity);
		return row(sim, order, supplier?.company_name ?? '', done(received, ordered));
	});
	return [
		section('Ordrer', 'Kunde', 'Afsendt', sales),
		section('Indkøbsordrer', 'Leverandør', 'Modtaget', purchases),
	].join('\n');
}
