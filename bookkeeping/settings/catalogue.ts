import { COGS_SETTINGS } from './sections/cogsSettings';
import {
	CUSTOMER_SETTINGS,
	REVENUE_SETTINGS,
	SALES_INVOICE_SETTINGS,
} from './sections/customerSettings';
import { GENERAL_SETTINGS, MAPPING_SETTINGS } from './sections/generalSettings';
import { INITIAL_SYNC_SETTINGS, SUPPLIER_SETTINGS } from './sections/supplierSettings';
import type { Setting } from './setting';

/** Every setting of Rackbeat and Dinero, in the order of the settings page. */
export const CATALOGUE: readonly Setting[] = [
	...INITIAL_SYNC_SETTINGS,
	...SUPPLIER_SETTINGS,
	...CUSTOMER_SETTINGS,
	...SALES_INVOICE_SETTINGS,
	...COGS_SETTINGS,
	...REVENUE_SETTINGS,
	...MAPPING_SETTINGS,
	...GENERAL_SETTINGS,
];

/** The setting that a path is about: the setting itself, or the table that an entry belongs to. */
export const settingAt = (path: string): Setting | undefined =>
	CATALOGUE.find((setting) => path === setting.path || path.startsWith(`${setting.path}.`));
