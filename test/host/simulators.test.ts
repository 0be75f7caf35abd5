import { createServer } from 'node:net';
import { freePort, requireFreePort } from './ports';
import { readAnnouncement } from './simulators';

describe('announcement of the simulators', () => {
	const line = {
		dinero: {
			url: 'http://127.0.0.1:4010',
			organizationId: 1001,
			clientId: 'demo-client',
			clientSecret: 'demo-secret',
			apiKey: 'demo-key-1001',
			tokenUrl: 'http://127.0.0.1:4010/dineroapi/oauth/token',
			oauth2: {
				clientId: 'isv_demo',
				clientSecret: 'demo-connect-secret',
				authUrl: 'http://127.0.0.1:4010/connect/authorize',
				accessTokenUrl: 'http://127.0.0.1:4010/connect/token',
			},
		},
		rackbeat: { url: 'http://127.0.0.1:4020/api', apiKey: 'demo-rackbeat-key', account: 2001 },
		roger: {
			url: 'http://127.0.0.1:4030',
			apiUrl: 'http://127.0.0.1:4030/external',
			teamId: 'vqLGN4gO',
			webhookSecret: 'demo-webhook-secret',
			accessToken: 'demo-access',
			refreshToken: 'demo-refresh',
			oauth2: {
				clientId: 'demo-roger-client',
				clientSecret: 'demo-roger-secret',
				authUrl: 'http://127.0.0.1:4030/connect/authorize',
				accessTokenUrl: 'http://127.0.0.1:4030/connect/token',
				scope: 'expenses.all offline_access',
			},
		},
	};

	it('is found among other lines', () => {
		expect(readAnnouncement('listening')).toBeUndefined();
		expect(readAnnouncement(JSON.stringify(line))?.dinero.organizationId).toBe('1001');
	});

	it('is refused when something is missing', () => {
		expect(() => readAnnouncement(JSON.stringify({ dinero: line.dinero }))).toThrow('rackbeat');
	});
});

describe('ports', () => {
	it('says in a sentence that a port is in use and how to choose another', async () => {
		const port = await freePort();
		await requireFreePort(port, 'n8n', '--n8n-port');
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
		await expect(requireFreePort(port, 'n8n', '--n8n-port')).rejects.toThrow(
			`Port ${port}, wanted for n8n, is in use.`,
		);
		await new Promise((resolve) => server.close(resolve));
	});
});
