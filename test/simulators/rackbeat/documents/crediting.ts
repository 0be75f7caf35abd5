import type { Simulator } from '../../control';
import { fromMicro, micro, turned } from '../decimal';
import { live, nextId } from '../find';
import type { Invoice } from '../invoiceModel';
import type { RackbeatState } from '../model';
import type { TradeLine } from '../orderModel';
import { refused } from '../problems';

type Sim = Simulator<RackbeatState>;

const keyOf = ({ child_id, name }: TradeLine): string => child_id ?? name;

/** Quantities of each item that the invoice has and the credit notes have not yet credited. */
function leftOf(invoice: Invoice, credits: readonly Invoice[]): Map<string, bigint> {
	const left = new Map<string, bigint>();
	for (const line of [invoice, ...credits].flatMap(({ lines }) => lines)) {
		left.set(keyOf(line), (left.get(keyOf(line)) ?? 0n) + micro(line.quantity));
	}
	return left;
}

function creditsOf<T extends Invoice>(invoice: T, all: readonly T[]): T[] {
	return live(all).filter(({ credited_invoice_id }) => credited_invoice_id === invoice.number);
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/**
 * What is left to credit of each line, as negative quantities.
 *
 * @throws Refusal 422 when the invoice is a draft or nothing is left to credit
 */
export function linesToCredit<T extends Invoice>(
	sim: Sim,
	invoice: T,
	all: readonly T[],
): Map<number, number> {
	if (!invoice.is_booked) {
		throw refused(sim, 'number', 'Only a booked invoice can be credited.');
	}
	const credits = creditsOf(invoice, all);
	const left = leftOf(invoice, credits);
	if ([...left.values()].every((quantity) => quantity <= 0n)) {
		throw refused(sim, 'number', 'The invoice is already credited.');
	}
	const quantities = new Map<number, number>();
	for (const line of invoice.lines) {
		const rest = left.get(keyOf(line)) ?? 0n;
		const part = line.quantity > 0 ? smaller(micro(line.quantity), rest) : micro(line.quantity);
		if (line.quantity > 0 ? part > 0n : credits.length === 0) {
			quantities.set(line.id, turned(fromMicro(part)));
			left.set(keyOf(line), rest - part);
		}
	}
	return quantities;
}

/** @throws Refusal 422 when a credit note credits more than its invoice has left */
export function checkNotOverCredited<T extends Invoice>(
	sim: Sim,
	note: T,
	all: readonly T[],
): void {
	const invoice = live(all).find(({ number }) => number === note.credited_invoice_id);
	if (!invoice) {
		return;
	}
	const others = creditsOf(invoice, all).filter((each) => each.is_booked && each !== note);
	const left = leftOf(invoice, [...others, note]);
	const before = leftOf(invoice, others);
	const over = [...left].find(([key, rest]) => rest < 0n && rest < (before.get(key) ?? 0n));
	if (over) {
		throw refused(sim, 'lines', `More of '${over[0]}' is credited than was invoiced.`);
	}
}

/** The lines under ids of their own, with other quantities where some are given. */
export function copiedLines<L extends TradeLine>(
	state: RackbeatState,
	lines: readonly L[],
	quantities?: ReadonlyMap<number, number>,
): L[] {
	return lines
		.filter(({ id }) => quantities === undefined || quantities.has(id))
		.map((line) => ({
			...structuredClone(line),
			id: nextId(state),
			quantity: quantities?.get(line.id) ?? line.quantity,
		}));
}
