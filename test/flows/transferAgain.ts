import type { IDataObject } from 'n8n-workflow';
import type { RackbeatDineroSettings } from '../../bookkeeping/settings/rackbeatDinero';
import type { World } from './world';

/** Transfers an invoice as the templates do: what the table has goes into the plan and to Post. */
export async function transferAgain(
	world: World,
	row: IDataObject | undefined,
	options: IDataObject,
	settings: RackbeatDineroSettings,
) {
	const number = Number(row?.['number']);
	const earlierTransfer = JSON.stringify(row);
	const { ready, blocked } = await world.plan([number], settings, { earlierTransfer, ...options });
	const posted = ready.length > 0 ? await world.post(ready, [row ?? {}]) : [];
	return { blocked, posted };
}
