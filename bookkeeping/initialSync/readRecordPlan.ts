import { Blocked, problem } from '../reasons/problem';
import { contentHash } from '../reference';
import { RECORD_PLAN_VERSION, SYNC_TYPES, type RecordPlan } from './syncRecord';

const refuse = (detail: string): never => {
	throw new Blocked([problem('PLAN_REFUSED', { detail })]);
};

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		return refuse(error instanceof Error ? error.message : 'JSON');
	}
}

/**
 * A plan of one record that came back from the canvas, as object or JSON text. One that was edited, or
 * that another version of the package made, is refused.
 * @throws Blocked (`PLAN_REFUSED`)
 */
export function readRecordPlan(value: unknown): RecordPlan {
	const given: unknown = typeof value === 'string' ? parsed(value) : value;
	if (typeof given !== 'object' || given === null || !('hash' in given)) {
		return refuse('der er ingen plan i feltet (no plan in the field)');
	}
	const { hash, ...content } = given as Record<string, unknown>;
	const { kind, type, version } = content;
	if (kind !== 'rackbeatRecord' || !SYNC_TYPES.some((known) => known === type)) {
		refuse(`dens art er ukendt: "${String(kind)}" (its kind is unknown)`);
	}
	if (version !== RECORD_PLAN_VERSION) {
		refuse('den er lavet af en anden version (made by another version)');
	}
	if (contentHash(content) !== hash) {
		refuse('den er ændret, siden den blev lavet (it was changed after it was made)');
	}
	return given as RecordPlan;
}
