import type { IExecuteFunctions } from 'n8n-workflow';
import { danishDay } from '../../../bookkeeping/danishDay';
import { CATALOGUE } from '../../../bookkeeping/settings/catalogue';
import type { Setting, SettingKind } from '../../../bookkeeping/settings/setting';
import { parameterName } from './parameterName';

type Tree = { [key: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** The chosen value of a resource locator, or the value itself. */
const chosen = (value: unknown): unknown => (isTree(value) ? value['value'] : value);

const isNothing = (value: unknown): boolean =>
	value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

const asNumber = (value: unknown): unknown => (isNothing(value) ? null : Number(value));

function asDay(value: unknown): unknown {
	if (isNothing(value)) return null;
	try {
		return danishDay(String(value));
	} catch {
		// What is no day is left to the validation, which names the setting.
		return value;
	}
}

/** Accounts are numbers; VAT codes, units and templates are texts. */
const asEntry = (path: string, value: unknown): unknown =>
	/account/i.test(path) ? Number(value) : String(value);

function asTable(path: string, value: unknown): unknown {
	const rows = chosen(value);
	if (!isTree(rows)) return undefined;
	const filled = Object.entries(rows).filter(([, entry]) => !isNothing(entry));
	return Object.fromEntries(filled.map(([number, entry]) => [number, asEntry(path, entry)]));
}

const READ: Readonly<
	Record<Exclude<SettingKind, 'given'>, (value: unknown, setting: Setting) => unknown>
> = {
	switch: (value) => value,
	choice: (value) => (value === '' ? null : value),
	account: (value) => asNumber(chosen(value)),
	day: asDay,
	ore: asNumber,
	table: (value, { path }) => asTable(path, value),
};

/** Sets a value at a path such as `cogs.auto`, making the objects on the way. */
export function put(tree: Tree, path: string, value: unknown): void {
	const [key = '', ...rest] = path.split('.');
	if (rest.length === 0) {
		tree[key] = value;
		return;
	}
	const branch = isTree(tree[key]) ? tree[key] : {};
	tree[key] = branch;
	put(branch, rest.join('.'), value);
}

export interface FormContent {
	/** The settings as far as the form holds them; what is hidden or untouched is left out. */
	settings: Tree;
	/** Paths of tables that nobody has opened yet. */
	untouched: ReadonlySet<string>;
}

/** Reads the settings page. A setting that is not shown keeps its default. */
export function readForm(functions: IExecuteFunctions, itemIndex: number): FormContent {
	const settings: Tree = {};
	const untouched = new Set<string>();
	for (const setting of CATALOGUE) {
		if (setting.kind === 'given') continue;
		const name = parameterName(setting.path);
		const value: unknown = functions.getNodeParameter(name, itemIndex, null);
		if (value === null) continue;
		const read = READ[setting.kind](value, setting);
		if (read === undefined) untouched.add(setting.path);
		else if (read !== null || setting.path !== 'from') put(settings, setting.path, read);
	}
	return { settings, untouched };
}
