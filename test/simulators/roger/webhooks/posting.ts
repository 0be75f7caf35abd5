import type { Sim } from '../model';
import { validationBody, signature } from './payload';

/** Long enough for a receiver that is busy, short enough for whoever waits for the answer. */
const ANSWER_MS = 5000;

/** Posts a body; the status, or null when nobody answered in time. */
export async function postTo(
	url: string,
	body: string,
	signed: string | null,
): Promise<number | null> {
	try {
		const answer = await fetch(url, {
			method: 'POST',
			redirect: 'manual',
			signal: AbortSignal.timeout(ANSWER_MS),
			headers: {
				'content-type': 'application/json',
				...(signed === null ? {} : { 'x-roger-signature': signed }),
			},
			body,
		});
		await answer.arrayBuffer();
		return answer.status;
	} catch {
		return null;
	}
}

/** Whether the receiver answers the validation call with 200. */
export async function answersValidation(sim: Sim, url: string, secret: string): Promise<boolean> {
	const body = validationBody(sim);
	const signed = sim.switches.on('validationSigned') ? signature(sim, secret, body) : null;
	const status = await postTo(url, body, signed);
	const at = sim.clock.now().toISOString();
	sim.state.webhooks.handshakes.push({ at, url, status });
	return status === 200;
}
