import { enveloped } from '../api';
import type { Call } from '../call';

/** The answer of a write of which only the status is documented. */
export function written(call: Call, status = 200): unknown {
	if (call.sim.switches.is('writeAnswer', 'empty')) {
		call.reply.code(status);
		return undefined;
	}
	return enveloped(call, {}, status);
}
