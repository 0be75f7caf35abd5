import { Blocked, problem } from '../reasons/problem';
import { contentHash } from '../reference';
import { PLAN_VERSION, type Plan } from './plan';

const refuse = (detail: string): never => {
	throw new Blocked([problem('PLAN_REFUSED', { detail })]);
};

/**
 * A plan that came back from the canvas, as object or JSON text. Post refuses one that was edited
 * or that another version of the package made.
 * @throws Blocked (`PLAN_REFUSED`)
 */
export function readPlan(value: unknown): Plan {
	const given: unknown = typeof value === 'string' ? parsed(value) : value;
	if (typeof given !== 'object' || given === null || !('hash' in given)) {
		return refuse('der er ingen plan i feltet (no plan in the field)');
	}
	const { hash, ...content } = given as Plan;
	if (content.version !== PLAN_VERSION) {
		return refuse('den er lavet af en anden version (made by another version)');
	}
	if (contentHash(content) !== hash) {
		return refuse('den er ændret, siden den blev lavet (it was changed after it was made)');
	}
	return { ...content, hash };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		return refuse(error instanceof Error ? error.message : 'JSON');
	}
}
