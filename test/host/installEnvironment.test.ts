import {
	explainInstallFailure,
	installEnvironment,
	withoutNpmSettings,
} from './installEnvironment';

describe('environment of the installation', () => {
	it('drops the settings of this repository and keeps how to reach a registry', () => {
		const env = withoutNpmSettings({
			PATH: '/bin',
			npm_config_ignore_scripts: 'true',
			NPM_CONFIG_LEGACY_PEER_DEPS: 'true',
			npm_config_registry: 'https://registry.example.com/',
			npm_config_https_proxy: 'http://proxy.example.com',
		});
		expect(env).toEqual({
			PATH: '/bin',
			npm_config_registry: 'https://registry.example.com/',
			npm_config_https_proxy: 'http://proxy.example.com',
		});
	});

	it('compiles against the SQLite of the system only where its header is', () => {
		const without = installEnvironment({}, { sqliteHeader: false }, false);
		expect(without).not.toHaveProperty('npm_config_sqlite');
		expect(without).not.toHaveProperty('npm_config_build_from_source');
		const withHeader = installEnvironment({}, { sqliteHeader: true, nodeFolder: '/usr' }, true);
		expect(withHeader).toMatchObject({
			npm_config_sqlite: '/usr',
			npm_config_build_from_source: 'true',
			npm_config_nodedir: '/usr',
		});
	});

	it('leaves a folder of Node headers that the user has chosen', () => {
		const env = { npm_config_nodedir: '/opt/node' };
		const result = installEnvironment(env, { sqliteHeader: false, nodeFolder: '/usr' }, false);
		expect(result.npm_config_nodedir).toBe('/opt/node');
	});
});

describe('explanation of a failed installation', () => {
	it.each([
		['npm error code ENOTFOUND', 'registry cannot be reached'],
		['ERR_PNPM_META_FETCH_FAIL  GET', 'registry cannot be reached'],
		['gyp ERR! stack Error: not found: make', 'build-essential'],
		['node-pre-gyp request ECONNREFUSED\ngyp ERR! build error', 'build-essential'],
		['ENOSPC: no space left on device', 'disk is full'],
		['something else', 'Details: install.log'],
	])('says what to do after %j', (output, words) => {
		expect(explainInstallFailure(output, 'install.log')).toContain(words);
	});
});
