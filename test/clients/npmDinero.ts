import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DEMO_CLIENT, DEMO_ORGANISATION, demoKey } from '../simulators/dinero';
import type { ClientRun } from './callResult';

const RECIPE = path.join(__dirname, 'npmDinero');
/** Below the git-ignored folder that also holds the n8n of the demo. */
const INSTALLED = path.resolve(__dirname, '../../.host/clients/npmDinero');

const PDF = Buffer.from('%PDF-1.4\n%%EOF\n');

/** What we use of the npm package `dinero`, which is not ours and has no types. */
interface ForeignClient {
	authEndpoint: string;
	auth(user: string, password: string): Promise<{ access_token: string }>;
	files: {
		create(company: number, form: object, options: object): Promise<{ FileGuid: string }>;
	};
	vouchers: { purchase: { create(company: number, voucher: object): Promise<unknown> } };
}

type ForeignClass = new (options: object) => ForeignClient;

function installed(): ForeignClass {
	if (!existsSync(path.join(INSTALLED, 'node_modules/dinero'))) {
		mkdirSync(INSTALLED, { recursive: true });
		cpSync(RECIPE, INSTALLED, { recursive: true });
		execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
			cwd: INSTALLED,
			stdio: ['ignore', 'ignore', 'inherit'],
		});
	}
	return createRequire(path.join(INSTALLED, 'package.json'))('dinero') as ForeignClass;
}

/** Whether the call was accepted; the package rejects without a reason when it was not. */
const accepted = (call: Promise<unknown>): Promise<boolean> =>
	call.then(
		() => true,
		() => false,
	);

async function callAll(url: string): Promise<Record<string, boolean>> {
	const client = new (installed())({
		clientId: DEMO_CLIENT.id,
		clientSecret: DEMO_CLIENT.secret,
		url: `${url}/v1`,
	});
	client.authEndpoint = `${url}/dineroapi/oauth/token`;
	const key = demoKey(DEMO_ORGANISATION);
	const wrongKey = await accepted(client.auth('wrong', 'wrong'));
	const login = await accepted(client.auth(key, key));
	const image = {
		value: PDF,
		options: { filename: 'bilag.pdf', contentType: 'application/pdf' },
	};
	const upload = client.files.create(DEMO_ORGANISATION, { image }, { multipart: true });
	const file = await accepted(upload);
	const voucher = { FileGuid: (await upload.catch(() => null))?.FileGuid, PurchaseType: 'cash' };
	const purchase = await accepted(client.vouchers.purchase.create(DEMO_ORGANISATION, voucher));
	return {
		'login with a wrong key': wrongKey,
		login,
		'file upload': file,
		'purchase voucher create (v1)': purchase,
	};
}

const EXPECTED: Readonly<Record<string, { isAccepted: boolean; why: string }>> = {
	'login with a wrong key': { isAccepted: false, why: 'invalid_grant' },
	login: { isAccepted: true, why: '' },
	'file upload': { isAccepted: true, why: '' },
	'purchase voucher create (v1)': {
		isAccepted: false,
		why: 'v1 of this call was removed in 2021; today it is v1.2',
	},
};

/** The npm package `dinero` talks to the simulator, installed and unchanged. */
export async function runNpmDinero(url: string): Promise<ClientRun> {
	const found = await callAll(url);
	return {
		client: '`dinero` 1.0.1 (npm, JavaScript)',
		how: 'It runs unchanged: `npm run test:clients` installs it and points it at the simulator.',
		results: Object.entries(found).map(([call, isAccepted]) => {
			const expected = EXPECTED[call];
			const isRight = expected?.isAccepted === isAccepted;
			return { call, isAccepted, why: expected?.why ?? '', isRight };
		}),
	};
}
