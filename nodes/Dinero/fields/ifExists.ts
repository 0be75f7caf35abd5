import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';

/** What to do about a double, which Dinero itself does not refuse. `keys` names what is looked for. */
export const ifExistsField = (keys: string): INodeProperties => ({
	displayName: 'If It Exists',
	name: 'ifExists',
	type: 'options',
	options: [
		{
			name: 'Create Another',
			value: 'create',
			description: 'Do not look, and create it in any case',
		},
		{
			name: 'Return What Stands',
			value: 'return',
			description:
				'Create nothing and give the key of what stands; its fields are left as they are',
		},
		{
			name: 'Stop with an Error',
			value: 'stop',
			description: 'Create nothing and say which one stands',
		},
	],
	default: 'stop',
	description: `What to do when Dinero has one with ${keys} already; Dinero itself does not refuse doubles`,
});

/** A key that names one thing in the user's own system, and what stands under it. */
export interface Look {
	/** The words of the key, such as `ExternalReference web:1`. */
	key: string;
	find(): Promise<Array<{ guid: string; name: string }>>;
}

/** The words for what is looked for, with their article. */
interface What {
	da: string;
	en: string;
}

/**
 * The guid of what stands under one of the keys, when the user wants that one; null when it is to be
 * created. The first key under which something stands decides.
 * @throws Blocked EXISTS_IN_DINERO when the user wants no double, or when several stand
 */
export async function standingGuid(
	functions: IExecuteFunctions,
	itemIndex: number,
	what: What,
	looks: readonly Look[],
): Promise<string | null> {
	const wish = functions.getNodeParameter('ifExists', itemIndex, 'stop') as string;
	if (wish === 'create') return null;
	for (const { key, find } of looks) {
		const [first, ...others] = await find();
		if (!first) continue;
		if (wish === 'return' && others.length === 0) return first.guid;
		const candidates = [first, ...others].map(({ guid, name }) => `${name} (${guid})`).join(', ');
		const details = { what: what.da, whatEn: what.en, key, candidates };
		throw new Blocked([problem('EXISTS_IN_DINERO', details)]);
	}
	return null;
}
