import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { failedItem } from './failedItem';
import { toNodeError } from './nodeError';
import type { OutputItem } from './operation';

/** What became of one item of a call for many. */
export type Outcome = { itemIndex: number } & ({ json: IDataObject } | { error: unknown });

/**
 * The items that a batch gives back: a failing one goes on as an item of its own when the user chose
 * to continue, and ends the run otherwise.
 */
export const outputsOf = (
	functions: IExecuteFunctions,
	outcomes: readonly Outcome[],
): OutputItem[] =>
	outcomes.map((outcome) => {
		const { itemIndex } = outcome;
		const pairedItem = { item: itemIndex };
		if ('json' in outcome) return { json: outcome.json, pairedItem };
		if (!functions.continueOnFail())
			throw toNodeError(functions.getNode(), outcome.error, itemIndex);
		return { ...failedItem(functions, outcome.error), pairedItem };
	});

/** The parts of a list, each short enough for one call. */
export const chunked = <Value>(values: readonly Value[], most: number): Value[][] =>
	Array.from({ length: Math.ceil(values.length / most) }, (_, place) =>
		values.slice(place * most, (place + 1) * most),
	);
