import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { LARGE_DINERO, LARGE_RACKBEAT } from '../../engine/largeCompany';
import { loadTable } from '../../engine/loadMethods';
import { runNode } from '../../engine/runNode';
import { demoForm, table } from './demoForm';

let demo: DemoCompanies;

beforeAll(async () => {
	demo = await startDemoCompanies();
	await demo.rackbeat.reset(LARGE_RACKBEAT);
	await demo.dinero.reset(LARGE_DINERO);
	await demo.dinero.switches({ rateLimit: 0 });
});
afterAll(() => demo.close());

const ZONES = ['Domestic', 'Eu', 'Abroad', 'DomesticExempt'];
const form = () => ({
	type: 'rackbeatDinero',
	parameters: { resource: 'settings', operation: 'define' },
	credentials: demo.credentials,
});

/** What the node keeps of its tables is saved with the workflow, so it must not grow with the chart. */
const MOST_BYTES = 750_000;

test('all tables of forty groups open, whole, with accounts that fit, and stay small together', async () => {
	let bytes = 0;
	for (const zone of ZONES) {
		for (const side of ['DebtorAccount', 'CreditorAccount']) {
			const { fields } = await loadTable(form(), `rowsOf${side}ByGroupZone${zone}`);
			expect(fields).toHaveLength(40);
			for (const { options = [], displayName } of fields) {
				expect(displayName).toMatch(/^\d+ .+ \(\d+ %\)$/);
				expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
			}
			bytes += JSON.stringify(fields).length;
		}
	}
	expect(bytes).toBeLessThan(MOST_BYTES);
});

test('forty groups in four zones are checked at once, each group and each unit', async () => {
	const open = { ...demoForm, debtorAccountByGroupZoneDomestic: table({}), unitsDefaultUnit: '' };
	const define = { resource: 'settings', operation: 'define', ...open };
	const { credentials } = demo;
	const [[item] = []] = await runNode({ type: 'rackbeatDinero', parameters: define, credentials });
	const settings = item?.json['settings'] as IDataObject;
	const check = { resource: 'settings', operation: 'check', settings };
	const [, [blocked] = []] = await runNode({
		type: 'rackbeatDinero',
		parameters: check,
		credentials,
	});
	const problems = blocked?.json['problems'] as IDataObject[];
	const of = (code: string) => problems.filter((each) => each['code'] === code);
	expect(of('GROUP_UNMAPPED')).toHaveLength(40);
	// Four units of each five have a partner by name; "kasse" and "par" have none.
	expect(of('UNIT_UNMAPPED')).toHaveLength(8);
	expect(of('ZONE_UNMAPPED').length).toBeGreaterThan(0);
});
