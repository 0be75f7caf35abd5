import { randomUUID } from 'node:crypto';
import type { Call } from '../api';
import { duplicated } from '../problems';
import type { SalesState } from '../salesModel';
import { nextVersion } from './versions';

/**
 * The guid of a new document, which is burnt from now on.
 *
 * @throws DineroProblem 409/72 when the wanted one was ever used in the organisation
 */
export function takeGuid({ org }: Call, wanted: string | null): string {
	const guid = wanted ?? randomUUID();
	if (org.usedGuids.has(guid)) {
		throw duplicated();
	}
	org.usedGuids.add(guid);
	return guid;
}

/** When a record that was made just now counts as created and as changed. */
export function stamps({ sim, now }: Pick<Call, 'sim' | 'now'>) {
	const changed = Date.parse(now) + sim.switches.count('createdBeforeUpdatedMs');
	return { CreatedAt: now, UpdatedAt: new Date(changed).toISOString(), DeletedAt: null };
}

/** What Dinero itself keeps of a sales document that was made just now. */
export const newState = (call: Call, guid: string): SalesState => ({
	Guid: guid,
	MailOutStatus: 'NotSent',
	LatestMailOutType: 'None',
	TimeStamp: nextVersion(call.org),
	...stamps(call),
});
