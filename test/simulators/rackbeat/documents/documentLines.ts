import { live } from '../find';
import type { RackbeatState } from '../model';

/** A line of any document or lot, as far as it names an item. */
export interface NamesItem {
	child_id: string | null;
}

/** Every line that names an item: of documents that stand, shipments, receipts and lots. */
export function linesNaming(state: RackbeatState, item: string): NamesItem[] {
	const lines: NamesItem[] = [
		...live(state.customer_invoices).flatMap((row) => row.lines),
		...live(state.supplier_invoices).flatMap((row) => row.lines),
		...live(state.orders).flatMap((row) => row.lines),
		...live(state.shipments).flatMap((row) => row.lines),
		...live(state.purchase_orders).flatMap((row) => row.lines),
		...live(state.receipts).flatMap((row) => row.lines),
		...live(state.items).flatMap(({ lot }) => lot?.lines ?? []),
	];
	return lines.filter(({ child_id }) => child_id === item);
}
