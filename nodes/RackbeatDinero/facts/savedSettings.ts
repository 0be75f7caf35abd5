import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import {
	rackbeatDineroSettings,
	type RackbeatDineroSettings,
} from '../../../bookkeeping/settings/rackbeatDinero';

const refuse = (field: string, detail: string): never => {
	throw new Blocked([problem('SETTINGS_INVALID', { field, detail }, field)]);
};

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		return refuse('settings', error instanceof Error ? error.message : 'JSON');
	}
}

/**
 * The saved settings, as object or JSON text.
 * @throws Blocked (`SETTINGS_MISSING`, `SETTINGS_INVALID`) naming the first setting that cannot be used
 */
export function readSettings(value: unknown): RackbeatDineroSettings {
	if (value === undefined || value === null || value === '') {
		throw new Blocked([problem('SETTINGS_MISSING', { account: '' })]);
	}
	const result = rackbeatDineroSettings.safeParse(
		typeof value === 'string' ? parsed(value) : value,
	);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	return refuse(issue?.path.join('.') ?? 'settings', issue?.message ?? '');
}
