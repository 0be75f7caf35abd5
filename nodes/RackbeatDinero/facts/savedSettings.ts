import { Blocked } from '../../../bookkeeping/reasons/problem';
import { parseSettingsText } from '../../../bookkeeping/settings/parseSettings';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';

/**
 * The saved settings, as object or JSON text, of this version of the package or an earlier one.
 * @throws Blocked (`SETTINGS_MISSING`, `SETTINGS_INVALID`...) naming every setting that cannot be used
 */
export function readSettings(value: unknown): RackbeatDineroSettings {
	const { settings, problems } = parseSettingsText(value);
	if (!settings) throw new Blocked(problems);
	return settings;
}
