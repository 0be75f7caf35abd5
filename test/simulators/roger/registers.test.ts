import { DEMO_SECOND_TEAM, DEMO_TEAM } from './index';
import { Roger } from './testClient';
import type { Json } from './testClient';

const VENDORS = `/v2/teams/${DEMO_TEAM}/vendors`;
const LISTS = `/v1/teams/${DEMO_TEAM}/lists`;

describe('registers', () => {
	let roger: Roger;

	beforeAll(async () => {
		roger = await Roger.start();
	});
	afterAll(() => roger.close());
	beforeEach(() => roger.reset());

	const rows = <T>(body: Json, key: string): T[] => body['data']![key] as unknown as T[];

	describe('teams', () => {
		it('of one sign-in are all listed; one is told with its misspelled members', async () => {
			const { body } = await roger.get('/v1/teams');
			expect(rows<{ id: string }>(body, 'teams').map(({ id }) => id)).toEqual([
				...[DEMO_TEAM, DEMO_SECOND_TEAM],
			]);
			const { team } = (await roger.get(`/v1/teams/${DEMO_TEAM}`)).body['data']!;
			expect(team).toMatchObject({
				...{ name: 'Frihjul Cykler ApS', vat: 'DK31000009', currency: 'DKK' },
				modules: { recognize: { isActive: true }, recgonize: { isActive: true } },
				rogerAddresses: { rceipts: expect.stringContaining('@') },
				owner: { user: { name: 'Inge Bogholder' } },
			});
			const modules = await roger.get(`/v1/teams/${DEMO_TEAM}/modules`);
			expect(modules.body['data']).toEqual({
				...{ approve: true, integrate: true, pay: true, recognize: true, accrue: false },
			});
		});

		it('never tell their usage', async () => {
			const path = `/v1/teams/${DEMO_TEAM}/usage/export/summary`;
			expect((await roger.get(path)).status).toBe(500);
		});
	});

	describe('vendors', () => {
		interface Vendor {
			id: string;
			teamVendorId: string;
			name: string;
			identification: string | null;
			externalId: string | null;
			source: string | null;
		}
		const all = async (query = '') =>
			(await roger.get(`${VENDORS}${query}`)).body['data'] as unknown as Vendor[];
		const named = async (name: string) => (await all()).find((one) => one.name === name)!;
		const put = (vendors: object[]) => roger.call('POST', VENDORS, { vendors });

		it('are listed whole or by external id, without what the team has learned', async () => {
			expect(await all()).toHaveLength(6);
			const found = await all('?externalId=5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2402');
			expect(found.map(({ name }) => name)).toEqual(['Webhus ApS']);
			expect(Object.keys(found[0]!)).not.toContain('defaultCategoryId');
			const { body } = await roger.get(`${VENDORS}/${found[0]!.id}`);
			expect(body['data']).toEqual(found[0]);
		});

		it('are known again by external id, number in digits, or name', async () => {
			const nordisk = await named('Nordisk Cykelimport A/S');
			const byNumber = { name: 'Nordisk', identification: '11223494', email: 'ny@example.com' };
			const { status, body } = await put([byNumber]);
			expect([status, (body['data'] as unknown as Vendor[])[0]!.id]).toEqual([200, nordisk.id]);
			const webhus = await named('Webhus ApS');
			const byId = { externalId: webhus.externalId, source: 'dinero', name: 'Webhuset' };
			expect(((await put([byId])).body['data'] as unknown as Vendor[])[0]!.id).toBe(webhus.id);
			const byName = { name: 'example bicycle parts ltd' };
			expect((await put([byName])).status).toBe(200);
			expect((await put([{ name: 'Helt Ny ApS' }])).status).toBe(201);
			expect(await all()).toHaveLength(7);
			expect((await put([{ id: 'nothere1', name: 'x' }])).status).toBe(400);
			expect((await put([{ email: 'uden@navn.example.com' }])).status).toBe(400);
			await roger.switches({ vendorImportAnswer: 'empty' });
			expect((await put([byName])).body).toBe('');
		});

		it('carry one external id, whatever the source', async () => {
			const { id, teamVendorId } = await named('Webhus ApS');
			const stamp = (path: string, which = id) =>
				roger.call('PATCH', `${VENDORS}/${which}/${path}`, { source: 's2', externalId: 'e2' });
			const stamped = async () => {
				const { externalId, source } = await named('Webhus ApS');
				return [source, externalId];
			};
			const initialize = 'initialize-external-identification';
			expect((await stamp(initialize)).status).toBe(204);
			expect(await stamped()).toEqual(['dinero', '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2402']);
			await roger.switches({ initializeExternalId: 'overwrites' });
			await stamp(initialize);
			expect(await stamped()).toEqual(['s2', 'e2']);
			await roger.reset();
			expect((await stamp('external-id')).status).toBe(204);
			expect(await stamped()).toEqual(['s2', 'e2']);
			expect((await stamp('external-id', teamVendorId)).status).toBe(404);
			await roger.switches({ vendorPath: 'teamVendorId' });
			expect((await stamp('external-id', teamVendorId)).status).toBe(204);
			expect((await stamp('external-id')).status).toBe(404);
			const empty = { source: '', externalId: 'x' };
			const path = `${VENDORS}/${teamVendorId}/external-id`;
			expect((await roger.call('PATCH', path, empty)).status).toBe(400);
		});
	});

	describe('lists and labels', () => {
		const listId = async (name: string) => {
			const lists = rows<{ id: string; name: string }>((await roger.get(LISTS)).body, 'lists');
			return lists.find((list) => list.name === name)!.id;
		};
		const labels = async (name: string) =>
			rows<{ id: string; value: string; externalId: string | null }>(
				(await roger.get(`${LISTS}/${await listId(name)}/labels`)).body,
				'labels',
			);

		it('are made, changed and deleted; labels come with the list alone', async () => {
			const made = await roger.call('POST', LISTS, { type: 'Any', name: 'Sted', onBills: true });
			expect([made.status, made.body['data']!['name']]).toEqual([201, 'Sted']);
			const path = `${LISTS}/${String(made.body['data']!['id'])}`;
			const changed = await roger.call('PATCH', path, { name: 'Steder' });
			expect(changed.body['data']!['list']).toMatchObject({ name: 'Steder', onBills: true });
			const [first] = rows<Json>((await roger.get(LISTS)).body, 'lists');
			expect(first!['labels']).toBeNull();
			await roger.switches({ listsLabels: 'present', listTypes: 'known' });
			expect(rows<Json>((await roger.get(LISTS)).body, 'lists')[0]!['labels']).toHaveLength(3);
			expect((await roger.call('POST', LISTS, { type: 'Any' })).status).toBe(400);
			expect((await roger.call('DELETE', `${path}?soft=true`)).status).toBe(200);
			expect((await roger.get(path)).status).toBe(404);
		});

		it('take VAT and never tell it again', async () => {
			const path = `${LISTS}/${await listId('Moms')}/labels`;
			const vat = { ratePercentage: 25, isReverseCharge: false };
			const one = { value: 'Ny moms', externalId: 'X', metadata: { vat } };
			const { status, body } = await roger.call('PUT', path, { labels: [one] });
			expect(status).toBe(201);
			const [made] = rows<Record<string, unknown>>(body, 'labels');
			expect(Object.keys(made!)).toEqual(['id', 'externalId', 'value', 'parentId', 'listId']);
			const single = await roger.get(`${path}/${String(made!['id'])}`);
			expect(single.body['data']).toEqual(made);
			await roger.switches({ labelAnswer: 'wrapped' });
			const wrapped = await roger.get(`${path}/${String(made!['id'])}`);
			expect(wrapped.body['data']!['label']).toEqual(made);
		});

		it('are merged: those in use stay, those known keep their ids', async () => {
			const before = await labels('Moms');
			const path = `${LISTS}/${await listId('Moms')}/labels`;
			await roger.call('PUT', path, { labels: [{ value: 'EU', externalId: 'IEUV' }] });
			const after = await labels('Moms');
			expect(after.map(({ value }) => value)).toEqual(['Købsmoms 25 %', 'EU']);
			expect(after[1]!.id).toBe(before[1]!.id);
			await roger.reset({ labelMerge: 'keeps' });
			await roger.call('PUT', path, { labels: [{ value: 'EU', externalId: 'IEUV' }] });
			expect(await labels('Moms')).toHaveLength(3);
		});

		it('are imported: those that were there are gone, from documents too', async () => {
			const path = `${LISTS}/${await listId('Moms')}/labels`;
			const body = { labels: [{ value: 'Købsmoms 25 %', externalId: 'I25' }] };
			expect((await roger.call('POST', path, body)).status).toBe(201);
			expect(await labels('Moms')).toHaveLength(1);
			expect((await roger.expense('Bk01Hele'))['labels']).toEqual([]);
			await roger.switches({ labelImport: 'adds' });
			expect((await roger.call('POST', `${path}/async`, body)).status).toBe(201);
			await roger.advance(3);
			expect(await labels('Moms')).toHaveLength(2);
			expect((await roger.call('PUT', `${path}/async`, body)).status).toBe(202);
			expect((await roger.call('PUT', path, { labels: [{}] })).status).toBe(400);
		});
	});

	describe('what a normal grant does not reach', () => {
		const paths = [
			...['/v1/users/me', `/v1/teams/${DEMO_TEAM}/members`, '/v1/payments/methods'],
			...[`/v1/teams/${DEMO_TEAM}/departments`, `/v2/teams/${DEMO_TEAM}/items`],
			`/v2/creditaccounts/team/${DEMO_TEAM}`,
		];
		it.each(paths)('is refused with a page: %s', async (path) => {
			const { status, headers } = await roger.get(path);
			expect(status).toBe(403);
			expect(headers['content-type']).toContain('text/html');
		});

		it('answers one who has the scopes, each in its own shape', async () => {
			const scopes = ['users.all', 'teams.members.all', 'payments.all', 'departments.all'];
			const more = ['items.read', 'items.write', 'cardtransactions.all'];
			const { accessToken } = await roger.act('tokens', { scopes: [...scopes, ...more] });
			roger.token = String(accessToken);
			const bodies = await Promise.all(paths.map(async (path) => (await roger.get(path)).body));
			expect(bodies[0]!['data']!['user']).toMatchObject({ name: 'Inge Bogholder' });
			expect(bodies[1]!['data']!['members']).toHaveLength(2);
			expect(bodies[2]!['data']).toMatchObject({ cards: [], bankAccounts: [{ id: 'Pm1BankA' }] });
			expect(bodies[3]).toMatchObject([{ name: 'Værksted' }, { name: 'Butik' }]);
			const items = `/v2/teams/${DEMO_TEAM}/items`;
			await roger.call('POST', items, [{ name: 'Slange' }]);
			expect((await roger.get(items)).body['data']).toMatchObject([
				...[{ enabled: false }, { name: 'Slange', enabled: true }],
			]);
			await roger.get(`${items}/enable`);
			expect((await roger.get(items)).body['data']).toMatchObject([{ enabled: true }, {}]);
			const departments = `/v1/teams/${DEMO_TEAM}/departments`;
			const made = await roger.call('POST', departments, { name: 'Lager' });
			expect([made.status, made.body['name']]).toEqual([201, 'Lager']);
			const people = `/v1/teams/${DEMO_TEAM}/members`;
			const person = { name: 'Ny', email: 'ny@example.com', role: 'Viewer' };
			const hired = (await roger.call('POST', people, person)).body['data']!['member']!;
			const path = `${people}/${String(hired['userId'])}`;
			const raised = await roger.call('PATCH', path, { role: 'Admin' });
			expect(raised.body['data']!['member']).toMatchObject({ name: 'Ny', role: 'Admin' });
			expect((await roger.call('POST', people, { ...person, role: 'viewer' })).status).toBe(400);
			await roger.call('DELETE', path);
			expect((await roger.get(people)).body['data']!['members']).toHaveLength(2);
			const account = await roger.get('/v1/payments/methods/bank/accounts/Pm1BankA');
			expect(account.body['bankAccount']).toMatchObject({ name: 'Driftskonto' });
		});
	});
});
