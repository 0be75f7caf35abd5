import type { Reason } from './reason';

/** What stands in the way of a reconciliation (afstemning). */
export const RECONCILIATION_REASONS = {
	PERIOD_BEFORE_START: {
		class: 'data',
		da: 'Perioden slutter den {to}, før den første dag, der overføres ({from}). Der er intet at afstemme.',
		en: 'The period ends on {to}, before the first day that is transferred ({from}). There is nothing to reconcile.',
	},
	PERIOD_FUTURE: {
		class: 'data',
		da: 'Perioden begynder den {from}, og den dag er ikke kommet endnu. Vælg i dag eller en tidligere dag.',
		en: 'The period begins on {from}, which has not come yet. Choose today or an earlier day.',
	},
} satisfies Record<string, Reason>;
