import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { rackbeatAccount } from '../../Rackbeat/rackbeatRun';
import type { BridgeRun } from '../bridgeRun';

/**
 * Refuses settings of another company or account than the credentials reach.
 * @throws Blocked (`WRONG_COMPANY`)
 */
export async function checkCredentials(
	run: BridgeRun,
	itemIndex: number,
	settings: RackbeatDineroSettings,
): Promise<void> {
	const dinero = await run.dinero(itemIndex);
	const account = await rackbeatAccount(await run.rackbeat(itemIndex), run.cache);
	const pairs = [
		[settings.organizationId, dinero.organizationId],
		[settings.rackbeatAccount, account],
	] as const;
	for (const [planned, actual] of pairs) {
		if (planned !== actual) throw new Blocked([problem('WRONG_COMPANY', { planned, actual })]);
	}
}
