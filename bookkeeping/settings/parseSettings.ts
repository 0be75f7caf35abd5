import type { ZodIssue } from '../../vendor/zod';
import { problem, type Problem } from '../reasons/problem';
import { settingAt } from './catalogue';
import { migrateSettings, SETTINGS_VERSION } from './migrateSettings';
import { rackbeatDineroSettings, type RackbeatDineroSettings } from './rackbeatDinero';

export interface ParsedSettings {
	/** Absent when anything cannot be used. */
	settings?: RackbeatDineroSettings;
	problems: Problem[];
}

/** The setting in the words of the form, or its bare path. */
function nameOfSetting(path: string): string {
	const setting = settingAt(path);
	return setting ? `"${setting.danish}" (${setting.label})` : path || 'settings';
}

const invalid = (path: string, detail: string): Problem =>
	problem('SETTINGS_INVALID', { field: nameOfSetting(path), detail }, path);

const issueProblem = ({ path, message }: ZodIssue): Problem => invalid(path.join('.'), message);

/**
 * Validates a settings object of this version or an earlier one, and names every setting that cannot be
 * used, not only the first.
 */
export function parseSettings(value: unknown): ParsedSettings {
	const migrated = migrateSettings(value);
	if (migrated.state !== 'current') {
		const versions = { version: migrated.version, known: SETTINGS_VERSION };
		const code = migrated.state === 'newer' ? 'SETTINGS_NEWER' : 'SETTINGS_VERSION_UNKNOWN';
		return { problems: [problem(code, versions, 'version')] };
	}
	const result = rackbeatDineroSettings.safeParse(migrated.settings);
	return result.success
		? { settings: result.data, problems: [] }
		: { problems: result.error.issues.map(issueProblem) };
}

function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		return error instanceof Error ? error : new Error('JSON');
	}
}

/** The same for settings that may come as JSON text, as a Data Table keeps them. */
export function parseSettingsText(value: unknown): ParsedSettings {
	if (value === undefined || value === null || value === '') {
		return { problems: [problem('SETTINGS_MISSING', { account: '' }, 'settings')] };
	}
	const content = typeof value === 'string' ? parsedJson(value) : value;
	if (content instanceof Error) return { problems: [invalid('', content.message)] };
	return parseSettings(content);
}
