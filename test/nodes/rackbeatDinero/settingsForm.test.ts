import { CATALOGUE } from '../../../bookkeeping/settings/catalogue';
import { rackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { settingDefault } from '../../../bookkeeping/settings/settingDefault';
import { RackbeatDinero } from '../../../nodes/RackbeatDinero/RackbeatDinero.node';
import { parameterName } from '../../../nodes/RackbeatDinero/settings/parameterName';
import { SETTINGS_FORM } from '../../../nodes/RackbeatDinero/settings/settingsForm';

const { description, methods } = new RackbeatDinero();
const fieldOf = (path: string) => SETTINGS_FORM.find(({ name }) => name === parameterName(path));
const shown = CATALOGUE.filter(({ kind }) => kind !== 'given');

test('shows every setting once, with its exact Danish label in the description', () => {
	const names = SETTINGS_FORM.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
	for (const setting of shown) {
		const field = fieldOf(setting.path);
		expect(field?.displayName).toBe(setting.label);
		expect(field?.description).toContain(`"${setting.danish}"`);
	}
});

test('starts with the defaults of the schema', () => {
	for (const { path, kind } of shown) {
		if (kind === 'switch' || kind === 'ore') {
			expect(fieldOf(path)?.default).toBe(settingDefault(path));
		}
		if (kind === 'choice') expect(fieldOf(path)?.default).toBe(settingDefault(path) ?? '');
	}
	expect(fieldOf('from')?.required).toBe(true);
	expect(rackbeatDineroSettings.shape.from.isOptional()).toBe(false);
});

test('follows the order of the original page', () => {
	const headings = SETTINGS_FORM.filter(({ type }) => type === 'notice').map(
		({ displayName }) => /\(([^)]*)\)/.exec(displayName)?.[1] ?? displayName,
	);
	expect(headings).toEqual([
		'Opstartssynkronisering',
		'Indkøbs- og leverandørindstillinger',
		'Salgs- og kundeindstillinger',
		'Bogføring af salgsfakturaer',
		'Vareforbrug',
		'Bogføring af omsætning',
		'Enhedsindstillinger',
		'Layouts',
		'Generelt',
	]);
});

test('every list and table that the form names exists', () => {
	const searches = SETTINGS_FORM.flatMap(({ modes = [] }) =>
		modes.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []),
	);
	const tables = SETTINGS_FORM.flatMap(
		({ typeOptions }) => typeOptions?.resourceMapper?.resourceMapperMethod ?? [],
	);
	expect(searches.filter((name) => !(name in methods.listSearch))).toEqual([]);
	expect(tables.filter((name) => !(name in methods.resourceMapping))).toEqual([]);
	expect([...tables].sort()).toEqual(Object.keys(methods.resourceMapping).sort());
});

test('the node asks for a credential of each service and has the outputs Ready and Blocked', () => {
	expect(description.credentials).toEqual([
		{
			name: 'dineroApi',
			required: true,
			displayOptions: { show: { authentication: ['apiKey'] } },
		},
		{
			name: 'dineroOAuth2Api',
			required: true,
			displayOptions: { show: { authentication: ['oAuth2'] } },
		},
		{ name: 'rackbeatApi', required: true },
	]);
	expect(description.outputNames).toEqual(['Ready', 'Blocked']);
	expect(description.outputs).toHaveLength(2);
});
