import { Blocked, problem } from '../../bookkeeping/reasons/problem';
import { ServiceError } from '../../services/http/serviceError';
import { refusalText } from './posting/refusal';

/** A login that is kept out of webhooks is told the way out; everything else stays what it is. */
const explained = (error: unknown): unknown =>
	error instanceof ServiceError && error.kind === 'forbidden'
		? new Blocked([problem('WEBHOOKS_CLOSED', { detail: refusalText(error) })])
		: error;

/**
 * Does something with webhooks, which Dinero opens only to logins by Visma Connect (source: Dinero's
 * news of the analysis integration).
 * @throws Blocked WEBHOOKS_CLOSED when the login is kept out
 */
export async function withWebhookAccess<Answer>(work: () => Promise<Answer>): Promise<Answer> {
	try {
		return await work();
	} catch (error) {
		throw explained(error);
	}
}
