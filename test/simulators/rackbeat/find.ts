import type { Simulator } from '../control';
import type {
	Customer,
	CustomerInvoice,
	Item,
	ProductGroup,
	RackbeatState,
	Stamps,
	SupplierInvoice,
} from './model';
import { notFound } from './problems';

type Sim = Simulator<RackbeatState>;

/** What is not deleted: deleted things leave lists and answer 404. */
export function live<T extends Stamps>(rows: readonly T[]): T[] {
	return rows.filter(({ deleted_at }) => deleted_at === null);
}

/** The thing with a number, if it stands. */
export function byNumber<T extends Stamps & { number: number }>(
	rows: readonly T[],
	number: unknown,
): T | undefined {
	return live(rows).find((row) => row.number === Number(number));
}

/** @throws Refusal 404 */
export function required<T>(sim: Sim, found: T | undefined): T {
	if (found === undefined) {
		throw notFound(sim);
	}
	return found;
}

/** An item by its number, without regard to case unless the switch says so. */
export function itemByNumber(sim: Sim, number: unknown): Item | undefined {
	const exact = sim.switches.is('number_case', 'sensitive');
	const form = (text: string): string => (exact ? text : text.toLowerCase());
	return live(sim.state.items).find((item) => form(item.number) === form(String(number)));
}

/** An item whose number stands in a document of ours, deleted or not. */
export function itemIn(state: RackbeatState, number: string | null): Item | undefined {
	return state.items.find((item) => item.number === number);
}

export function groupOf(state: RackbeatState, { group_id }: Item): ProductGroup | undefined {
	return state.product_groups.find(({ number }) => number === group_id);
}

export function hasInventory(state: RackbeatState, item: Item): boolean {
	return groupOf(state, item)?.has_inventory ?? false;
}

/** @throws Refusal 404 */
export function invoiceOf(sim: Sim, number: unknown): CustomerInvoice {
	return required(sim, byNumber(sim.state.customer_invoices, number));
}

/** @throws Refusal 404 */
export function supplierInvoiceOf(sim: Sim, number: unknown): SupplierInvoice {
	return required(sim, byNumber(sim.state.supplier_invoices, number));
}

/** @throws Refusal 404 */
export function customerOf(sim: Sim, number: unknown): Customer {
	return required(sim, byNumber(sim.state.customers, number));
}

/** One above the highest number that was ever given, at least `first`. */
export function nextNumber(rows: readonly { number: number }[], first: number): number {
	return rows.reduce((next, { number }) => Math.max(next, number + 1), first);
}

/** An id that nothing else has. */
export function nextId(state: RackbeatState): number {
	state.lastId += 1;
	return state.lastId;
}
