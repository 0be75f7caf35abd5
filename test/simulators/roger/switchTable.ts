import type { SwitchTable } from '../control';
import { accessSwitches } from './switches/access';
import { lifecycleSwitches } from './switches/lifecycle';
import { readingSwitches } from './switches/reading';
import { registerSwitches } from './switches/registers';
import { webhookSwitches } from './switches/webhooks';
import { writingSwitches } from './switches/writing';

/**
 * Every point that the reference marks UNCONFIRMED, with the plausible reading first. None of them is
 * known of the real service.
 */
export const rogerSwitches: SwitchTable = {
	...accessSwitches,
	...readingSwitches,
	...lifecycleSwitches,
	...writingSwitches,
	...registerSwitches,
	...webhookSwitches,
};
