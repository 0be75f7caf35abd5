import type { SwitchSpec, SwitchValue } from '../../control';

/** A reading whose first value is the one that the simulator starts with. */
export const reading = (meaning: string, ...values: SwitchValue[]): SwitchSpec => ({
	meaning,
	values,
	initial: values[0] ?? true,
});

/** A number with the one that it starts with; `other` is the second position for runs with each switch turned. */
export const count = (meaning: string, initial: number, other?: number): SwitchSpec => ({
	meaning,
	values: 'count',
	initial,
	...(other !== undefined && { other }),
});
