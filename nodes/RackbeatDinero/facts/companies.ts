import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { rackbeatAccount } from '../../Rackbeat/rackbeatRun';
import type { BridgeRun } from '../bridgeRun';

/**
 * The settings must be those of the two companies that the credentials open: settings of another one
 * must never meet this one's accounts.
 * @throws Blocked (`WRONG_COMPANY`)
 */
export async function checkCompanies(
	run: BridgeRun,
	itemIndex: number,
	settings: RackbeatDineroSettings,
): Promise<void> {
	const { organizationId } = await run.dinero(itemIndex);
	if (organizationId !== settings.organizationId) {
		const companies = { planned: settings.organizationId, actual: organizationId };
		throw new Blocked([problem('WRONG_COMPANY', companies)]);
	}
	const account = await rackbeatAccount(await run.rackbeat(itemIndex), run.cache);
	if (account !== settings.rackbeatAccount) {
		const companies = { planned: settings.rackbeatAccount, actual: account };
		throw new Blocked([problem('WRONG_COMPANY', companies)]);
	}
}
