import type { IExecuteFunctions } from 'n8n-workflow';
import type { DineroApi, DineroLogin } from '../../services/dinero/api';
import type { Outcome } from '../operation/batchOutcome';
import { executionCache } from '../operation/executionCache';
import type { Run } from '../operation/operation';
import { dineroApiFor, dineroLoginFor } from './dineroAccess';

export { dineroApiFor, dineroLoginFor };

/** What the operations of the Dinero node are given. */
export interface DineroRun extends Run {
	/** The client of the item's company: the key's own, or the one chosen beside the sign-in. */
	api(itemIndex: number): Promise<DineroApi>;
	/** The client for calls that belong to no company. */
	login(itemIndex: number): Promise<DineroLogin>;
}

export const dineroRun = (functions: IExecuteFunctions): DineroRun => ({
	functions,
	cache: executionCache(functions.getExecutionId(), Date.now()),
	api: (itemIndex) => dineroApiFor(functions, 'run', itemIndex),
	login: (itemIndex) => dineroLoginFor(functions, 'run', itemIndex),
});

/** The items of one company, for calls that take many at a time. */
export interface CompanyItems {
	api: DineroApi;
	itemIndexes: number[];
}

/**
 * Splits items by their company, so that a call for many never carries what another company owns. An
 * item without a company does not hold the others back.
 */
export async function byCompany(
	{ api }: Pick<DineroRun, 'api'>,
	itemIndexes: readonly number[],
): Promise<{ groups: CompanyItems[]; withoutCompany: Outcome[] }> {
	const groups = new Map<number, CompanyItems>();
	const withoutCompany: Outcome[] = [];
	for (const itemIndex of itemIndexes) {
		try {
			const client = await api(itemIndex);
			const group = groups.get(client.organizationId) ?? { api: client, itemIndexes: [] };
			group.itemIndexes.push(itemIndex);
			groups.set(client.organizationId, group);
		} catch (error) {
			withoutCompany.push({ itemIndex, error });
		}
	}
	return { groups: [...groups.values()], withoutCompany };
}
