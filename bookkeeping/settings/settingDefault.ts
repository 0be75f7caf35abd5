import { SETTINGS_VERSION } from './migrateSettings';
import { rackbeatDineroSettings } from './rackbeatDinero';

/** All defaults; the four that have none are filled with stand-ins and taken out again. */
const { version, organizationId, rackbeatAccount, from, ...DEFAULTS } =
	rackbeatDineroSettings.parse({
		version: SETTINGS_VERSION,
		organizationId: 1,
		rackbeatAccount: '-',
		from: '2000-01-01',
	});

export const WITHOUT_DEFAULT = Object.keys({ version, organizationId, rackbeatAccount, from });

const stepInto = (value: unknown, key: string): unknown =>
	typeof value === 'object' && value !== null
		? (value as Readonly<Record<string, unknown>>)[key]
		: undefined;

/** The value at a path such as `cogs.inventoryAccount`; undefined when there is none. */
export const valueAt = (object: unknown, path: string): unknown =>
	path.split('.').reduce(stepInto, object);

/** The default of a setting; undefined when the user must say. */
export const settingDefault = (path: string): unknown => valueAt(DEFAULTS, path);
