import type { IExecuteFunctions } from 'n8n-workflow';
import type { DineroApi } from '../../../services/dinero/api';
import { chunked, outputsOf, type Outcome } from '../../operation/batchOutcome';
import type { OutputItem } from '../../operation/operation';
import { byCompany, type DineroRun } from '../dineroRun';
import { chosenKey } from '../fields/locators';
import type { Entry } from './inHalves';

/** So many items in a call. */
export const MOST_IN_A_CALL = 100;

/** The item that each input item names. */
export const entriesOf = (functions: IExecuteFunctions, itemIndexes: readonly number[]): Entry[] =>
	itemIndexes.map((itemIndex) => ({
		itemIndex,
		id: chosenKey(functions, 'item', itemIndex).trim().toLowerCase(),
	}));

/**
 * Works through the input items by company and by what one call takes. Without "continue on error" the
 * first failing item ends the run before the next call is made.
 */
export async function inBatches<Of extends { itemIndex: number }>(
	run: DineroRun,
	itemIndexes: readonly number[],
	read: (api: DineroApi, indexes: readonly number[]) => { entries: Of[]; unusable: Outcome[] },
	work: (api: DineroApi, entries: readonly Of[]) => Promise<Outcome[]>,
): Promise<OutputItem[]> {
	const { functions } = run;
	const { groups, withoutCompany } = await byCompany(run, itemIndexes);
	const outcomes: Outcome[] = [...withoutCompany];
	const stopAtError = (): unknown => outputsOf(functions, outcomes);
	stopAtError();
	for (const { api, itemIndexes: own } of groups) {
		const { entries, unusable } = read(api, own);
		outcomes.push(...unusable);
		stopAtError();
		for (const some of chunked(entries, MOST_IN_A_CALL)) {
			outcomes.push(...(await work(api, some)));
			stopAtError();
		}
	}
	return outputsOf(
		functions,
		outcomes.sort((a, b) => a.itemIndex - b.itemIndex),
	);
}
