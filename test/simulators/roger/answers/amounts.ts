import type { Expense, Sim } from '../model';

/** Currencies without a smaller unit (ISO 4217). */
const WHOLE = new Set(['ISK', 'JPY', 'KRW', 'CLP', 'VND', 'XAF', 'XOF', 'XPF']);

const unit = (sim: Sim, currency: string | null): number =>
	sim.switches.is('zeroDecimals', 'whole') && WHOLE.has(currency ?? '') ? 100 : 1;

const sign = (sim: Sim, { type }: Expense): number =>
	type === 'Creditnote' && sim.switches.is('creditNoteSign', 'negative') ? -1 : 1;

/** An amount of a document as the API tells it. */
export const wireAmount = (sim: Sim, expense: Expense, amount: number): number =>
	amount === 0 ? 0 : (sign(sim, expense) * amount) / unit(sim, expense.currency);

/** An amount as the API was given it, in the simulator's own terms; the other way round. */
export const ownAmount = (sim: Sim, expense: Expense, amount: number): number =>
	amount === 0 ? 0 : sign(sim, expense) * amount * unit(sim, expense.currency);
