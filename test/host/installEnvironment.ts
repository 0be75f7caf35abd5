/** What this machine has that matters for building the database driver of n8n. */
export interface BuildTools {
	/** /usr/include/sqlite3.h (Debian's libsqlite3-dev): nothing but a thin wrapper is compiled then. */
	sqliteHeader: boolean;
	/** The folder above include/node/node_api.h, so that no headers are downloaded. */
	nodeFolder?: string;
}

const KEPT_NPM_SETTINGS = new Set([
	'registry',
	'proxy',
	'https_proxy',
	'noproxy',
	'ca',
	'cafile',
	'strict_ssl',
	'userconfig',
	'globalconfig',
	'cache',
	'store_dir',
	'nodedir',
	'python',
]);

/**
 * `npm start` hands its own settings down as npm_config_*; those of this repository (ignore-scripts
 * above all) would spoil the installation of n8n. Only what says how to reach a registry is kept.
 */
export function withoutNpmSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return Object.fromEntries(
		Object.entries(env).filter(([name]) => {
			const setting = /^npm_config_(.+)$/i.exec(name)?.[1];
			return setting === undefined || KEPT_NPM_SETTINGS.has(setting.toLowerCase());
		}),
	);
}

/**
 * Environment for installing n8n. With `fromSource` the database driver is compiled at once; without
 * it a ready-made binary is tried first and a compiler only if there is none.
 */
export function installEnvironment(
	env: NodeJS.ProcessEnv,
	tools: BuildTools,
	fromSource: boolean,
): NodeJS.ProcessEnv {
	const result = withoutNpmSettings(env);
	if (fromSource) {
		result.npm_config_build_from_source = 'true';
	}
	if (tools.sqliteHeader) {
		result.npm_config_sqlite = '/usr';
	}
	if (tools.nodeFolder && !result.npm_config_nodedir) {
		result.npm_config_nodedir = tools.nodeFolder;
	}
	return { ...result, CI: 'true', npm_config_update_notifier: 'false' };
}

const NETWORK =
	/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL|NO_OFFLINE_META|fetch failed/;
const COMPILER = /gyp ERR|not found: make|Could not find any Python|node-gyp/;
const DISK = /ENOSPC/;

/** Turns the output of a failed installation into a sentence with the remedy. */
export function explainInstallFailure(output: string, logFile: string): string {
	if (DISK.test(output)) {
		return 'The disk is full: n8n needs about 2 GB beside this repository. Make room and start again.';
	}
	if (COMPILER.test(output)) {
		return (
			'The database driver of n8n has to be compiled here and that failed. Install a compiler ' +
			'(Debian and Ubuntu: `apt-get install build-essential python3 libsqlite3-dev`; macOS: ' +
			`\`xcode-select --install\`) and start again. Details: ${logFile}`
		);
	}
	if (NETWORK.test(output)) {
		return (
			'The npm registry cannot be reached. Check the network, or the registry and proxy in your ' +
			'.npmrc, and start again; what is already downloaded is kept.'
		);
	}
	return `Installing n8n failed. Details: ${logFile}`;
}
