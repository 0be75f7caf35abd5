import path from 'node:path';

export interface N8nAddresses {
	/** Holds the database of n8n and its community packages, in the folder .n8n. */
	userFolder: string;
	port: number;
	/** Port of the task runner's broker; two hosts on one machine need two. */
	brokerPort: number;
}

/** Of the caller's environment only these pass: N8N_* and DB_* of another n8n must not. */
const INHERITED = ['HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'SystemRoot', 'NODE_EXTRA_CA_CERTS'];

const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_AI_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_DISABLED_MODULES: 'instance-ai,agents,mcp,mcp-registry,chat-hub',
};

/**
 * Environment of an n8n that listens on 127.0.0.1 alone and calls nobody on its own account.
 *
 * @param node the Node binary that runs n8n; its folder goes first in PATH
 * @param extra wins over everything else
 */
export function n8nEnvironment(
	base: NodeJS.ProcessEnv,
	node: string,
	{ userFolder, port, brokerPort }: N8nAddresses,
	extra: Record<string, string> = {},
): NodeJS.ProcessEnv {
	const url = `http://127.0.0.1:${port}/`;
	const inherited = Object.fromEntries(
		INHERITED.flatMap((name) => (base[name] === undefined ? [] : [[name, base[name]]])),
	);
	return {
		...inherited,
		PATH: [path.dirname(node), base.PATH ?? ''].join(path.delimiter),
		...QUIET,
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PROTOCOL: 'http',
		N8N_EDITOR_BASE_URL: url,
		N8N_WEBHOOK_URL: url,
		N8N_ENCRYPTION_KEY: 'fixed-key-of-a-local-demo',
		N8N_SECURE_COOKIE: 'false',
		GENERIC_TIMEZONE: 'Europe/Copenhagen',
		TZ: 'UTC',
		...extra,
	};
}
