import { createHmac } from 'node:crypto';
import type { Attachment } from '../expenseModel';
import type { Sim } from '../model';

const KEY = 'storage key of the simulator';

/** What makes a link to a file valid until a moment. */
export const linkSignature = (id: string, expires: number): string =>
	createHmac('sha256', KEY).update(`${id}.${expires}`).digest('hex').slice(0, 32);

/**
 * Where a file is read. The storage has a host of its own, as the real one does, so that a client
 * that sends its token to the API's host alone does right; both names are this machine.
 */
export function attachmentUrl(sim: Sim, { id, name }: Attachment): string {
	const { protocol, port, origin } = new URL(sim.url);
	const file = sim.switches.is('attachmentName', 'path') ? encodeURIComponent(name) : 'content';
	if (sim.switches.is('attachmentLink', 'api')) {
		return `${origin}/external/files/${id}/${file}`;
	}
	const expires = sim.clock.millis() + sim.switches.count('attachmentSeconds') * 1000;
	const query = `se=${expires}&sig=${linkSignature(id, expires)}`;
	return `${protocol}//localhost:${port}/storage/${id}/${file}?${query}`;
}
