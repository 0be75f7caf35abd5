/** What a stored settings object looks like before anything is known of it. */
export type Stored = Readonly<Record<string, unknown>>;

/** Turns settings of one version into those of the next. */
export type Migration = (stored: Stored) => Stored;

/** The version that this package writes. */
export const SETTINGS_VERSION = 1;

/**
 * How settings of each earlier version become the next one's, by the version that they have. A setting
 * that is new and has a default needs none: stored settings without it take the default.
 */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map<number, Migration>();

/** Stored settings as this package can read them, or why it cannot. */
export type Migrated =
	| { state: 'current'; settings: unknown }
	/** Written by a later version of the package, whose settings may mean something that is not known here. */
	| { state: 'newer'; version: number }
	/** A version that no migration starts from. */
	| { state: 'unknown'; version: number };

const isStored = (value: unknown): value is Stored =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const versionOf = (value: unknown): number | undefined => {
	const version = isStored(value) ? value['version'] : undefined;
	return typeof version === 'number' && Number.isInteger(version) ? version : undefined;
};

/**
 * Brings stored settings to `target`, one version after the other. What carries no version is left to
 * the validation, which names it.
 */
export function migrateSettings(
	value: unknown,
	migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
	target: number = SETTINGS_VERSION,
): Migrated {
	const version = versionOf(value);
	if (!isStored(value) || version === undefined) return { state: 'current', settings: value };
	if (version > target) return { state: 'newer', version };
	let settings: Stored = value;
	for (let from = version; from < target; from += 1) {
		const migration = migrations.get(from);
		if (!migration) return { state: 'unknown', version };
		settings = { ...migration(settings), version: from + 1 };
	}
	return { state: 'current', settings };
}
