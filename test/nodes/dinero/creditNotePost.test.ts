import type { IDataObject } from 'n8n-workflow';
import { chosen } from './dinero';
import { balance, NOTES, SalesWorld } from './salesBooks';

// Pauses between two looks are real seconds; here they pass at once.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../../engine/passingTime').sleep,
}));

let world: SalesWorld;
beforeAll(async () => {
	world = await SalesWorld.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

const posting = (invoice: string, changes: IDataObject = {}): IDataObject => ({
	...world.creditForm(invoice),
	reference: 'web:return:7',
	status: 'bookedAndEmailed',
	email: 'kunde@example.com',
	...changes,
});

describe('Post of a credit note', () => {
	test('books it once, sets it off, mails it, and the second run writes nothing', async () => {
		await world.switches({ creditNoteSettlement: 'automatic' });
		const invoice = await world.bookedInvoice();
		const [first] = await world.run('creditNote', 'post', posting(invoice));
		expect(first?.json).toMatchObject({ outcome: 'posted', mailUncertain: false });
		expect(first?.json['steps']).toMatchObject([
			{ step: 'creditNoteDraft', result: 'done now' },
			{ step: 'creditNoteBooked', result: 'done now' },
			{ step: 'sent', result: 'done now' },
		]);
		const after = await world.books();
		expect(after.creditNotes).toMatchObject([
			{ Status: 'Booked', CreditNoteFor: invoice, PaymentStatus: 'Paid', TotalInclVat: 1184 },
		]);
		expect(after.invoices).toMatchObject([{ PaymentStatus: 'Paid' }]);
		expect([53000, 1000, 1350, 64000].map((account) => balance(after, account))).toEqual([
			0, 0, 0, 0,
		]);
		await world.forget();
		const evidence = JSON.stringify(first?.json);
		const [second] = await world.run('creditNote', 'post', posting(invoice, { evidence }));
		expect(second?.json).toMatchObject({
			outcome: 'unchanged',
			creditNoteGuid: first?.json['creditNoteGuid'],
			creditNoteNumber: first?.json['creditNoteNumber'],
		});
		expect(second?.json['steps']).toMatchObject([
			{ result: 'done before' },
			{ result: 'done before' },
			{ result: 'done before' },
		]);
		expect(await world.writes()).toEqual([]);
	});

	test('twice at the same moment books one', async () => {
		const invoice = await world.bookedInvoice();
		const both = [posting(invoice), posting(invoice)].map((parameters) =>
			world.run('creditNote', 'post', parameters),
		);
		const outcomes = (await Promise.all(both)).map(([item]) => item?.json['outcome']);
		expect(outcomes).toContain('posted');
		const after = await world.books();
		expect(after.creditNotes).toHaveLength(1);
		expect(after.mailouts).toHaveLength(1);
		expect(balance(after, 53000)).toBe(0);
	});

	const WRITES: Array<[string, string]> = [
		['draft', NOTES],
		['booking', `${NOTES}/*/book`],
		['mail', `${NOTES}/*/email`],
	];
	describe.each(WRITES)('whose %s gets no answer', (_, path) => {
		test.each(['lostAnswer', '500', '502html', 'reset', 'emptyBody'])(
			'(%s) is booked once in the end, and mailed at most once',
			async (kind) => {
				const invoice = await world.bookedInvoice();
				await world.fault('POST', path, kind);
				for (let count = 0; count < 3; count += 1)
					await world.run('creditNote', 'post', posting(invoice), { continueOnFail: true });
				const after = await world.books();
				expect(after.creditNotes).toMatchObject([{ Status: 'Booked', CreditNoteFor: invoice }]);
				expect(after.mailouts.length).toBeLessThanOrEqual(1);
				expect(balance(after, 53000)).toBe(0);
				await world.forget();
				await world.run('creditNote', 'post', posting(invoice), { continueOnFail: true });
				expect((await world.writes()).filter(({ status }) => status < 400)).toEqual([]);
			},
		);
	});

	test('books the draft that somebody else booked meanwhile only once', async () => {
		const invoice = await world.bookedInvoice();
		const path = `${NOTES}/*/book`;
		await world.fault('POST', path, 'bookedMeanwhile');
		const [item] = await world.run('creditNote', 'post', posting(invoice, { status: 'booked' }));
		expect(item?.json['steps']).toContainEqual(
			expect.objectContaining({ step: 'creditNoteBooked', result: 'done before' }),
		);
		expect(balance(await world.books(), 53000)).toBe(0);
	});

	test('goes as far as a draft, and further in a later run', async () => {
		const invoice = await world.bookedInvoice();
		const [first] = await world.run('creditNote', 'post', posting(invoice, { status: 'draft' }));
		expect(first?.json).toMatchObject({ outcome: 'posted', creditNoteNumber: null });
		expect(balance(await world.books(), 53000)).toBe(118400);
		const [second] = await world.run('creditNote', 'post', posting(invoice, { status: 'booked' }));
		expect(second?.json).toMatchObject({ outcome: 'posted' });
		expect(second?.json['creditNoteNumber']).toEqual(expect.any(Number));
		expect(balance(await world.books(), 53000)).toBe(0);
	});

	test('sends it electronically', async () => {
		const changes = {
			status: 'bookedAndSentElectronically',
			paymentMeans: 'Domestic',
			orderReference: 'REK-7',
			attPerson: 'Anna',
		};
		await world.run('creditNote', 'post', posting(await world.bookedInvoice(), changes));
		expect((await world.books()).mailouts).toMatchObject([{ Type: 'Einvoice', Message: 'REK-7' }]);
	});

	test('takes one of four helmets off the invoice, to the øre', async () => {
		const invoice = await world.bookedInvoice();
		const linesJson = JSON.stringify([
			{ description: 'Hjelm', unitPrice: 249.5, discount: 10, account: 1000, unit: 'parts' },
		]);
		await world.run('creditNote', 'post', posting(invoice, { linesJson }));
		const after = await world.books();
		// 1,184.00 less 280.69, as in the rules' example of a partial credit.
		expect([53000, 1000, 64000].map((account) => balance(after, account))).toEqual([
			90331, -67365, -18066,
		]);
	});

	const stopped = (parameters: IDataObject) => world.told('creditNote', 'post', parameters);
	const unknown = '0f7e3c52-93a8-4c1b-8f7e-2d4f6a9b1009';

	test.each(['refused', 'accepted'])(
		'for an invoice that is missing or a draft says so and writes nothing (Dinero: %s)',
		async (creditNoteForUnbooked) => {
			await world.switches({ creditNoteForUnbooked });
			const guid = await world.draftInvoice();
			await world.forget();
			expect(await stopped(posting(unknown))).toMatchObject({
				code: 'CREDITED_INVOICE_MISSING',
				outcome: 'failed',
			});
			expect(await stopped(posting(guid))).toMatchObject({ code: 'CREDITED_INVOICE_DRAFT' });
			expect(await world.writes()).toEqual([]);
		},
	);

	test('for more than the invoice, or in another currency, writes nothing', async () => {
		const invoice = await world.bookedInvoice();
		await world.forget();
		const linesJson = JSON.stringify([
			{ description: 'Hjelm', unitPrice: 947.21, account: 1000, unit: 'parts' },
		]);
		expect(await stopped(posting(invoice, { linesJson }))).toMatchObject({
			code: 'OVER_CREDITED',
		});
		const additionalFields = { currency: 'EUR' };
		expect(await stopped(posting(invoice, { additionalFields }))).toMatchObject({
			code: 'CREDITED_INVOICE_DIFFERS',
		});
		expect(await world.writes()).toEqual([]);
	});

	test('alone is booked where Dinero takes it, and refused with its words where not', async () => {
		await world.switches({ creditNoteWithoutInvoice: 'refused' });
		const alone = posting('', { creditNoteFor: { __rl: true, mode: 'list', value: '' } });
		expect(await stopped(alone)).toMatchObject({ code: 'REFUSED' });
		await world.switches({ creditNoteWithoutInvoice: 'accepted' });
		expect(await stopped(alone)).toMatchObject({ outcome: 'posted' });
		expect(balance(await world.books(), 53000)).toBe(-118400);
	});

	test('that was deleted in Dinero is asked about, never made again in silence', async () => {
		const invoice = await world.bookedInvoice();
		const [first] = await world.run('creditNote', 'post', posting(invoice, { status: 'draft' }));
		const creditNote = chosen(first?.json['creditNoteGuid']);
		await world.run('creditNote', 'delete', { creditNote });
		expect(await stopped(posting(invoice))).toMatchObject({ code: 'DELETED_IN_TARGET' });
		expect(balance(await world.books(), 53000)).toBe(118400);
	});
});
