import { n8nEnvironment } from './n8nEnvironment';

const addresses = { userFolder: '/data', port: 5710, brokerPort: 5711 };

describe('environment of n8n', () => {
	it('listens on 127.0.0.1 with its own ports and folder', () => {
		expect(n8nEnvironment({}, '/host/bin/node', addresses)).toMatchObject({
			N8N_USER_FOLDER: '/data',
			N8N_PORT: '5710',
			N8N_RUNNERS_BROKER_PORT: '5711',
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_EDITOR_BASE_URL: 'http://127.0.0.1:5710/',
		});
	});

	it('takes nothing over from another n8n, and no proxy', () => {
		const env = n8nEnvironment(
			{ DB_TYPE: 'postgresdb', N8N_BASIC: 'x', HTTP_PROXY: 'http://proxy', HOME: '/home/me' },
			'/host/bin/node',
			addresses,
		);
		expect(env).not.toHaveProperty('DB_TYPE');
		expect(env).not.toHaveProperty('N8N_BASIC');
		expect(env).not.toHaveProperty('HTTP_PROXY');
		expect(env.HOME).toBe('/home/me');
	});

	it('puts its own Node first and lets extra variables win', () => {
		const env = n8nEnvironment({ PATH: '/usr/bin' }, '/host/bin/node', addresses, {
			EXECUTIONS_MODE: 'queue',
			TZ: 'Europe/Copenhagen',
		});
		expect(env.PATH).toBe('/host/bin:/usr/bin');
		expect(env).toMatchObject({ EXECUTIONS_MODE: 'queue', TZ: 'Europe/Copenhagen' });
	});
});
