import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { danishDayOf } from '../../../bookkeeping/danishDay';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { runNode } from '../../engine/runNode';
import { settingsWith, type Changes, type World } from '../world';

/** The demo company with everything switched on that is reconciled. */
export function wholeSettings(changes: Changes = {}): RackbeatDineroSettings {
	const group = (goods: number, freight = goods) => ({
		...{ '1': goods, '2': goods, '3': goods },
		...{ '4': freight, '5': freight, '6': goods },
	});
	return settingsWith({
		creditor: {
			enabled: true,
			invoiceStatus: 'booked',
			defaultAccount: 2100,
			accountByGroupZone: {
				domestic: group(2000, 2100),
				eu: group(2010),
				abroad: group(2020),
				domesticExempt: group(7380),
			},
		},
		stockValue: { status: 'booked' },
		...changes,
	});
}

export interface Report {
	summary: IDataObject;
	rows: IDataObject[];
	blocked: IDataObject[];
	items: INodeExecutionData[];
}

export const today = (): string => danishDayOf(Date.now());

/** Runs Reconciliation > Compare over a period; the whole year so far where none is given. */
export async function reconciled(
	world: World,
	settings: RackbeatDineroSettings,
	period: { from?: string; to?: string } = {},
	options: IDataObject = {},
): Promise<Report> {
	const [items = [], blocked = []] = await runNode({
		type: 'rackbeatDinero',
		parameters: {
			resource: 'reconciliation',
			operation: 'compare',
			from: period.from ?? `${today().slice(0, 4)}-01-01`,
			to: period.to ?? today(),
			settings: JSON.stringify(settings),
			options,
		},
		items: [{ json: {} }],
		credentials: world.credentials(),
	});
	const [summary, ...rows] = items.map(({ json }) => json);
	return {
		summary: summary ?? {},
		rows,
		blocked: blocked.map(({ json }) => json),
		items,
	};
}

/** The sums of one check of the report. */
export const checkOf = ({ summary }: Report, name: string): IDataObject =>
	(summary['checks'] as IDataObject[]).find(({ check }) => check === name) ?? {};

/** Rows that are wrong, in short; what only waits is left out. */
export const errorsOf = ({ rows }: Report): string[] =>
	rows
		.filter(({ level }) => level === 'error')
		.map(({ check, result, number }) => `${String(check)} ${String(result)} ${String(number)}`);
