import { readChart, type Chart, type VatTypeRow } from '../../../bookkeeping/chart';
import {
	groupRows,
	hasNativeDineroApp,
	namedNumbers,
	type GroupRow,
	type NamedNumber,
} from '../../../bookkeeping/settings/rackbeatLists';
import { listEntryAccounts } from '../../../services/dinero/accounts';
import type { DineroApi } from '../../../services/dinero/api';
import { listInvoiceTemplates } from '../../../services/dinero/templates';
import { listVatTypes } from '../../../services/dinero/vatTypes';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { listLayouts } from '../../../services/rackbeat/layouts';
import { listProductGroups } from '../../../services/rackbeat/productGroups';
import { listPlugins } from '../../../services/rackbeat/self';
import { listUnits } from '../../../services/rackbeat/units';
import type { ExecutionCache } from '../../operation/executionCache';

export interface Template {
	guid: string;
	name: string;
}

/** What the settings page shows and the check compares with, read when asked for and then kept. */
export interface LiveLists {
	chart(): Promise<Chart>;
	vatTypes(): Promise<VatTypeRow[]>;
	templates(): Promise<Template[]>;
	groups(): Promise<GroupRow[]>;
	units(): Promise<NamedNumber[]>;
	layouts(): Promise<NamedNumber[]>;
	nativeAppActive(): Promise<boolean>;
}

/** The lists of two companies; `cache` decides how long an answer is kept. */
export function liveLists(
	dinero: DineroApi,
	rackbeat: RackbeatApi,
	cache: ExecutionCache,
): LiveLists {
	const ofDinero = <Answer>(what: string, read: (api: DineroApi) => Promise<Answer>) =>
		cache.once(`dinero:${dinero.organizationId}:${what}`, () => read(dinero));
	const ofRackbeat = <Answer>(what: string, read: (api: RackbeatApi) => Promise<Answer>) =>
		cache.once(`rackbeat:${rackbeat.credentialKey}:list:${what}`, () => read(rackbeat));
	const vatTypes = () => ofDinero('vatTypes', listVatTypes);
	return {
		vatTypes,
		chart: async () => readChart(await ofDinero('accounts', listEntryAccounts), await vatTypes()),
		templates: async () => {
			const rows = await ofDinero('templates', listInvoiceTemplates);
			return rows.map(({ Id, Name }) => ({ guid: Id, name: String(Name ?? '') }));
		},
		groups: async () => groupRows(await ofRackbeat('groups', listProductGroups)),
		units: async () => namedNumbers(await ofRackbeat('units', listUnits)),
		layouts: async () => namedNumbers(await ofRackbeat('layouts', listLayouts)),
		nativeAppActive: async () => hasNativeDineroApp(await ofRackbeat('plugins', listPlugins)),
	};
}
