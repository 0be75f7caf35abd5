import { createHash } from 'node:crypto';
import { DEMO_FOREIGN_TEAM, DEMO_TEAM } from './index';
import { expensePdf, receiptPng } from './pdf';
import { Roger } from './testClient';
import type { Json } from './testClient';

describe('documents and files that are sent', () => {
	let roger: Roger;

	beforeAll(async () => {
		roger = await Roger.start();
	});
	afterAll(() => roger.close());
	beforeEach(() => roger.reset());

	const categoryId = (number: string) => roger.categoryId(number);
	const labelOf = (value: string) => roger.labelOf(value);
	describe('uploads', () => {
		const upload = (bytes: Buffer, more: object = {}) =>
			roger.call('POST', '/v2/expenses', {
				teamId: DEMO_TEAM,
				financialDocumentType: 'Bill',
				expenses: [{ bytes: bytes.toString('base64') }],
				receive: 'API',
				...more,
			});

		it('take a file, are read for a while, then go their way; the file comes back whole', async () => {
			const bytes = expensePdf('En regning');
			await roger.sim('PATCH', `teams/${DEMO_TEAM}`, {
				nextReadings: [{ amount: 123_45, vendor: 'Webhus ApS', invoiceNumber: 'X-1' }],
			});
			const { status, body } = await upload(bytes);
			expect(status).toBe(201);
			const expense = body['data']!['expense']!;
			expect(expense).toMatchObject({ state: 'Pending', amount: 0, vendor: null });
			await roger.advance(61);
			const read = await roger.expense(String(expense['id']));
			expect(read).toMatchObject({
				...{ state: 'Booked', amount: 123_45, reference: 'X-1' },
				vendor: { name: 'Webhus ApS' },
				// What the vendor's documents were coded with before.
				category: { number: '7300' },
			});
			const { url } = (read['attachments'] as unknown as { url: string }[])[0]!;
			const answer = await fetch(url);
			const got = Buffer.from(await answer.arrayBuffer());
			expect(createHash('md5').update(got).digest('hex')).toBe(
				createHash('md5').update(bytes).digest('hex'),
			);
			expect(answer.headers.get('content-type')).toBe('application/pdf');
		});

		it('of the same bytes become a duplicate of the first', async () => {
			const first = (await upload(expensePdf('Samme'))).body['data']!['expense']!;
			const second = (await upload(expensePdf('Samme'))).body['data']!['expense']!;
			await roger.advance(61);
			expect(await roger.expense(String(first['id']))).toMatchObject({ state: 'Booked' });
			expect(await roger.expense(String(second['id']))).toMatchObject({ state: 'Duplicate' });
		});

		it.each([
			['what is no base64', { expenses: [{ bytes: 'æøå' }] }],
			['what is of no known format', { expenses: [{ bytes: 'aGVsbG8=' }] }],
			['no file', { expenses: [] }],
			['a type in other letters', { financialDocumentType: 'CreditNote' }],
			['a source that is not there', { receive: 'Fax' }],
		])('refuse %s', async (_what, more) => {
			expect((await upload(expensePdf('x'), more)).status).toBe(400);
		});

		it('refuse a file that is too large, a team of others, and drop a name with a warning', async () => {
			await roger.switches({ uploadMegabytes: 1 });
			const large = Buffer.concat([expensePdf('x'), Buffer.alloc(1_000_000)]);
			expect((await upload(large)).status).toBe(400);
			await roger.switches({ uploadMegabytes: 0, foreignTeam: 403 });
			expect((await upload(large)).status).toBe(201);
			expect((await upload(expensePdf('y'), { teamId: DEMO_FOREIGN_TEAM })).status).toBe(403);
			const bytes = receiptPng().toString('base64');
			await upload(expensePdf('z'), { expenses: [{ bytes, name: 'kvittering.png' }] });
			expect(await roger.warnings()).toEqual([
				'Unknown field expenses.0.name is dropped in silence',
			]);
		});

		it('are cancelled when mandatory data is missing', async () => {
			await roger.sim('PATCH', `teams/${DEMO_TEAM}`, { nextReadings: [{ vendor: null }] });
			const { body } = await upload(expensePdf('Uden leverandør'));
			await roger.advance(61);
			expect(await roger.expense(String(body['data']!['expense']!['id']))).toMatchObject({
				...{ state: 'Cancelled', declineReason: 'Missing: vendor name' },
			});
		});
	});

	describe('files', () => {
		const urlOf = async (): Promise<string> =>
			((await roger.expense('Bk01Hele'))['attachments'] as unknown as { url: string }[])[0]!.url;

		it('stand behind links that end, of another host, without the token', async () => {
			await roger.switches({ attachmentExpiredStatus: 410, attachmentName: 'path' });
			const url = await urlOf();
			expect(new URL(url).host).not.toBe(new URL(roger.running.url).host);
			const good = await roger.send('GET', url);
			expect(good.status).toBe(200);
			expect(good.headers['content-disposition']).toBeUndefined();
			expect(new URL(url).pathname).toMatch(/bilag\.pdf$/);
			const authorization = `Bearer ${roger.token}`;
			expect((await roger.send('GET', url, undefined, { authorization })).status).toBe(400);
			expect(await roger.warnings()).toHaveLength(1);
			await roger.switches({ attachmentToken: 'ignored' });
			expect((await roger.send('GET', url, undefined, { authorization })).status).toBe(200);
			expect(await roger.warnings()).toHaveLength(1);
			await roger.advance(3601);
			expect((await roger.send('GET', url)).status).toBe(410);
			expect((await roger.send('GET', url.replace(/sig=./, 'sig=_'))).status).toBe(403);
		});

		it('or are calls of the API, with the token', async () => {
			await roger.switches({ attachmentLink: 'api', attachmentName: 'disposition' });
			const url = await urlOf();
			expect(new URL(url).host).toBe(new URL(roger.running.url).host);
			expect((await roger.send('GET', url)).status).toBe(401);
			const authorization = `Bearer ${roger.token}`;
			const { status, headers } = await roger.send('GET', url, undefined, { authorization });
			expect(status).toBe(200);
			expect(headers['content-disposition']).toContain('bilag.pdf');
		});

		it('can be added, and can become the main one', async () => {
			const add = (more: object) =>
				roger.call('POST', '/v2/expenses/Bk01Hele/attachments', {
					attachments: [{ bytes: receiptPng().toString('base64') }],
					receive: 'API',
					...more,
				});
			const mains = async () =>
				((await roger.expense('Bk01Hele'))['attachments'] as unknown as Json[]).map(
					({ isOriginal }) => isOriginal,
				);
			const none = { replaceMainAttachment: false, generateUnifiedAttachment: false };
			expect((await add(none)).status).toBe(200);
			expect(await mains()).toEqual([true, false]);
			await add({ replaceMainAttachment: true, generateUnifiedAttachment: true });
			expect(await mains()).toEqual([false, false, true, false]);
		});
	});

	describe('generated documents', () => {
		const body = (more: object = {}) => ({
			teamId: DEMO_TEAM,
			financialDocumentType: 'Bill',
			paymentInstructions: { transferType: 'FIK' },
			invoiceId: 'G-1',
			creditorName: 'Ny Leverandør ApS',
			amount: 50_000,
			currency: 'DKK',
			issueDate: '2026-11-20',
			dueDate: '2026-12-20',
			...more,
		});
		const generate = (more: object = {}) => roger.call('POST', '/v2/expenses/generate', body(more));

		it('are decided upon at once, coded, with a file and lines', async () => {
			const category = await categoryId('2000');
			const label = await labelOf('Cykelmesse 2026');
			const lines = [
				{ amount: 20_000, labels: [label], category },
				{ amount: 30_000, labels: [] },
			];
			const labels = [label.labelId];
			const { status, body: made } = await generate({ category, labels, amountLines: lines });
			expect(status).toBe(201);
			expect(made['data']!['expense']).toMatchObject({
				...{ state: 'Booked', amount: 50_000, reference: 'G-1' },
				category: { number: '2000' },
				labels: [{ value: 'Cykelmesse 2026' }],
				lines: [
					{ amount: 20_000, labels: [{ value: 'Cykelmesse 2026' }] },
					{ amount: 30_000, category: null },
				],
			});
			expect(made['data']!['expense']!['attachments']).toHaveLength(1);
		});

		it('may be read first, and wait for approval above the limit', async () => {
			await roger.switches({ generatedState: 'Pending' });
			const { body: made } = await generate({ amount: 1_000_000 });
			const expense = made['data']!['expense']!;
			expect(expense).toMatchObject({ state: 'Pending' });
			await roger.advance(61);
			expect(await roger.expense(String(expense['id']))).toMatchObject({ state: 'Awaiting' });
		});

		it('leave nothing behind when they are refused', async () => {
			const before = (await roger.get(`/v2/expenses?TeamId=${DEMO_TEAM}&Count=10`)).body['total'];
			const line = { amount: 1, labels: [] };
			expect((await generate({ amountLines: [line] })).status).toBe(400);
			expect((await generate({ dueDate: '20/12 2026' })).status).toBe(400);
			expect((await generate({ category: 'nothere1' })).status).toBe(400);
			expect((await generate({ paymentInstructions: {} })).status).toBe(400);
			expect((await generate({ attachments: [{ fileBase64: '!!' }] })).status).toBe(400);
			const after = (await roger.get(`/v2/expenses?TeamId=${DEMO_TEAM}&Count=10`)).body['total'];
			expect(after).toEqual(before);
		});
	});
});
