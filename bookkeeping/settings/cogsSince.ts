import type { Day } from '../danishDay';
import type { RackbeatDineroSettings } from './rackbeatDinero';

/**
 * The settings with the day from which COGS is posted: as the form says; else as it was saved before;
 * else today where COGS is switched on now and was off. At the first setup nothing is earlier, so that
 * all invoices from the start date have their COGS.
 *
 * @param saved the settings in use so far; null at the first setup
 */
export function withCogsSince(
	settings: RackbeatDineroSettings,
	saved: RackbeatDineroSettings | null,
	today: Day,
): RackbeatDineroSettings {
	const { cogs } = settings;
	if (!cogs.auto || cogs.since !== null || saved === null) return settings;
	const since = saved.cogs.auto ? saved.cogs.since : today;
	return { ...settings, cogs: { ...cogs, since } };
}
