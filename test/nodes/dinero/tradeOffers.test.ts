import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import { loadList } from '../../engine/loadMethods';
import { CUSTOMER, LONG_AGO } from './cases/salesWorld';
import { tradeOffer } from './cases/tradeOffer';
import { chosen, lines } from './dinero';
import { SalesWorld } from './salesBooks';

const OFFERS = '/v1/1001/tradeoffers';

let world: SalesWorld;
beforeAll(async () => {
	world = await SalesWorld.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

const offer = async () => {
	const { guid } = await tradeOffer({
		run: (resource, operation, parameters) => world.run(resource, operation, parameters),
	});
	return chosen(guid);
};

/** The customer or a user answers in Dinero itself; the API cannot. */
const answered = async (tradeOffer: IDataObject, status: string) => {
	const url = `${world.demo.dinero.running.url}/_sim/tradeoffers/${String(tradeOffer['value'])}`;
	await axios.post(url, { status });
};

const generate = async (tradeOffer: IDataObject, again = false) =>
	await world.told('tradeOffer', 'generateInvoice', { tradeOffer, again });

describe('an invoice from a trade offer', () => {
	test('is made once, however often it is asked for', async () => {
		await world.switches({ generatedVouchersTold: 'guids' });
		const tradeOffer = await offer();
		const first = await generate(tradeOffer);
		expect(first).toMatchObject({ isNew: true, invoiceGuid: expect.any(String) });
		const second = await generate(tradeOffer);
		expect(second).toEqual({ ...first, isNew: false });
		const { invoices, tradeOffers } = await world.books();
		expect(invoices).toMatchObject([{ Status: 'Draft', TotalInclVat: 1184 }]);
		expect(tradeOffers).toMatchObject([{ Status: 'Invoiced' }]);
	});

	test('is not made twice where Dinero does not name it', async () => {
		await world.switches({ generatedVouchersTold: 'null' });
		const tradeOffer = await offer();
		await generate(tradeOffer);
		expect(await generate(tradeOffer)).toMatchObject({ isNew: false, invoiceGuid: null });
		expect((await world.books()).invoices).toHaveLength(1);
	});

	test('is made once more only when asked', async () => {
		// An empty answer, and no list of what was made, would leave the outcome unknown.
		await world.switches({ invoicedTradeOfferAgain: 'accepted', createAnswersEmpty: false });
		const tradeOffer = await offer();
		const first = await generate(tradeOffer);
		const second = await generate(tradeOffer, true);
		expect(second).toMatchObject({ isNew: true });
		expect(second['invoiceGuid']).not.toBe(first['invoiceGuid']);
		expect((await world.books()).invoices).toHaveLength(2);
	});

	test('is one where two runs ask at the same moment', async () => {
		await world.switches({ generatedVouchersTold: 'guids' });
		const tradeOffer = await offer();
		const both = await Promise.all([generate(tradeOffer), generate(tradeOffer)]);
		expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
		expect(new Set(both.map(({ invoiceGuid }) => invoiceGuid)).size).toBe(1);
		expect((await world.books()).invoices).toHaveLength(1);
	});

	test('is made after somebody changed the offer meanwhile', async () => {
		const tradeOffer = await offer();
		await world.fault('POST', `${OFFERS}/*/generate-invoice`, 'staleVersion');
		expect(await generate(tradeOffer)).toMatchObject({ isNew: true });
		expect((await world.books()).invoices).toHaveLength(1);
	});

	test.each(['lostAnswer', 'emptyBody'])('is found after %s', async (kind) => {
		await world.switches({ generatedVouchersTold: 'guids' });
		const tradeOffer = await offer();
		await world.fault('POST', `${OFFERS}/*/generate-invoice`, kind);
		const { invoices } = { invoices: await generate(tradeOffer) };
		const books = await world.books();
		expect(invoices).toMatchObject({ isNew: true, invoiceGuid: books.invoices[0]?.['Guid'] });
		expect(books.invoices).toHaveLength(1);
	});

	test('is told as uncertain where nothing is found, and made by the next run', async () => {
		const tradeOffer = await offer();
		await world.fault('POST', `${OFFERS}/*/generate-invoice`, '500');
		expect(await generate(tradeOffer)).toMatchObject({ class: 'uncertain' });
		expect(await generate(tradeOffer)).toMatchObject({ isNew: true });
		expect((await world.books()).invoices).toHaveLength(1);
	});
});

describe('an answered offer', () => {
	const update = (tradeOffer: IDataObject) =>
		world.told('tradeOffer', 'update', {
			tradeOffer,
			updateFields: { comment: 'Andet' },
			replaceLines: false,
		});

	test.each(['CustomerAccepted', 'UserAccepted', 'Invoiced'])(
		'(%s) is neither changed nor deleted',
		async (status) => {
			const tradeOffer = await offer();
			await answered(tradeOffer, status);
			await world.forget();
			expect(await update(tradeOffer)).toMatchObject({ code: 'TRADE_OFFER_ANSWERED' });
			const deleted = await world.told('tradeOffer', 'delete', { tradeOffer });
			expect(deleted).toMatchObject({ code: 'TRADE_OFFER_ANSWERED', class: 'conflict' });
			expect(deleted['en']).toContain(status);
			expect(await world.writes()).toEqual([]);
		},
	);

	test.each(['CustomerDeclined', 'UserDeclined'])(
		'(%s) is not changed, but can be deleted',
		async (status) => {
			await world.switches({ answeredTradeOffer: 'changeable' });
			const tradeOffer = await offer();
			await answered(tradeOffer, status);
			expect(await update(tradeOffer)).toMatchObject({ code: 'TRADE_OFFER_ANSWERED' });
			const deleted = await world.told('tradeOffer', 'delete', { tradeOffer });
			expect(deleted).toMatchObject({ deleted: true });
		},
	);
});

test('an update keeps lines, contact and head, and changes what is named', async () => {
	const tradeOffer = await offer();
	await world.run('tradeOffer', 'update', {
		tradeOffer,
		updateFields: { description: 'Vinter', date: '2025-04-01T00:00:00.000+02:00' },
		replaceLines: false,
	});
	expect((await world.books()).tradeOffers).toMatchObject([
		{
			Description: 'Vinter',
			Date: '2025-04-01',
			ContactGuid: CUSTOMER,
			Comment: 'Gælder 30 dage',
			TotalInclVat: 1184,
		},
	]);
});

describe('a new offer', () => {
	const parameters = { contact: chosen(CUSTOMER), date: LONG_AGO, ...lines, additionalFields: {} };

	test.each([409, 400])('under a used own guid is refused (%d)', async (tradeOfferDuplicate) => {
		await world.switches({ tradeOfferDuplicate });
		const guid = '2c9c1c9e-5d0b-4a4e-8f59-0d6b7a1f3001';
		const form = { ...parameters, additionalFields: { guid } };
		expect(await world.told('tradeOffer', 'create', form)).toMatchObject({ guid });
		const again = await world.told('tradeOffer', 'create', form);
		expect(again).toMatchObject({ code: 'ALREADY_EXISTS', httpCode: tradeOfferDuplicate });
	});

	test.each([
		['lostAnswer', 63],
		['lostAnswer', 40],
		['emptyBody', 63],
	])('is made once and told (%s, code %d)', async (kind, missingTradeOffer) => {
		await world.switches({ missingTradeOffer });
		await world.fault('POST', OFFERS, kind);
		const made = await world.told('tradeOffer', 'create', parameters);
		const { tradeOffers } = await world.books();
		expect(tradeOffers).toHaveLength(1);
		expect(made['guid']).toBe(tradeOffers[0]?.['Guid']);
	});

	test.each([63, 40])('that was not made is told as uncertain (code %d)', async (code) => {
		await world.switches({ missingTradeOffer: code });
		await world.fault('POST', OFFERS, '500');
		const told = await world.told('tradeOffer', 'create', parameters);
		expect(told).toMatchObject({ class: 'uncertain' });
	});
});

test.each(['deleted', 'missing'])(
	'a deletion without answer is told as done (%s)',
	async (deletedTradeOffer) => {
		await world.switches({ deletedTradeOffer });
		const tradeOffer = await offer();
		await world.fault('DELETE', `${OFFERS}/*`, 'lostAnswer');
		const told = await world.told('tradeOffer', 'delete', { tradeOffer });
		expect(told).toMatchObject({ deleted: true });
	},
);

test('conditions beyond the first are met also where Dinero counts only one', async () => {
	await world.switches({ salesFilter: 'firstOnly' });
	await offer();
	const list = (filters: IDataObject) =>
		world.run('tradeOffer', 'getAll', { returnAll: true, simplify: true, filters });
	const both = { ExternalReference: 'walk:offer:1', Comment: 'dage' };
	expect(await list(both)).toHaveLength(1);
	expect(await list({ ...both, Comment: 'andet' })).toEqual([]);
	expect(await list({ HasGeneratedAnyVouchers: true })).toEqual([]);
	expect(await list({ Number: 1, Currency: 'DKK', Date: LONG_AGO })).toHaveLength(1);
});

test.each([
	['searchTradeOffers', '1 - Byens Cykelforening (Draft)'],
	['searchCreditNotes', 'Draft - Byens Cykelforening (Draft)'],
])('%s shows number, customer and state', async (method, name) => {
	await offer();
	const { invoice } = await world.draftNote();
	const credentials = world.credentials();
	const list = (of: string, filter?: string) =>
		loadList({ type: 'dinero', parameters: {}, credentials }, of, filter);
	expect((await list(method, 'Byens')).results.map((result) => result.name)).toContain(name);
	expect((await list(method, 'Nobody')).results).toEqual([]);
	const { results } = await list('searchBookedInvoices');
	expect(results.map(({ value }) => value)).toEqual([invoice]);
});
