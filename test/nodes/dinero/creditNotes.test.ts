import { LONG_AGO } from './cases/salesWorld';
import { chosen } from './dinero';
import { NOTES, SalesWorld } from './salesBooks';

let world: SalesWorld;
beforeAll(async () => {
	world = await SalesWorld.start();
});
afterAll(() => world.close());
beforeEach(() => world.reset());

describe('signs', () => {
	const negative = JSON.stringify([
		{ description: 'Hjelm', quantity: -1, unitPrice: 100, account: 1000, unit: 'parts' },
	]);

	test.each(['create', 'previewTotals', 'post'])(
		'%s refuses a negative credit note',
		async (operation) => {
			const invoice = await world.bookedInvoice();
			await world.forget();
			const parameters = {
				...world.creditForm(invoice),
				...{ reference: 'web:return:7', status: 'booked' },
				linesJson: negative,
			};
			const [item] = await world.run('creditNote', operation, parameters, { continueOnFail: true });
			expect(item?.json).toMatchObject({ code: 'CREDIT_NOTE_SIGN' });
			expect((await world.demo.dinero.calls()).filter(({ path }) => !/oauth/.test(path))).toEqual(
				[],
			);
		},
	);

	test('an update to negative amounts is refused, and the draft stays as it was', async () => {
		const { creditNote } = await world.draftNote();
		const update = { creditNote, updateFields: {}, replaceLines: true, specifyLines: 'json' };
		const parameters = { ...update, linesJson: negative };
		const [item] = await world.run('creditNote', 'update', parameters, { continueOnFail: true });
		expect(item?.json).toMatchObject({ code: 'CREDIT_NOTE_SIGN' });
		expect((await world.books()).creditNotes).toMatchObject([{ TotalInclVat: 1184 }]);
	});

	test('a fee that is kept back is a negative line of a positive credit note', async () => {
		const linesJson = JSON.stringify([
			{ description: 'Hjelm', unitPrice: 100, account: 1000, unit: 'parts' },
			{ description: 'Gebyr', unitPrice: -25, account: 1000, unit: 'parts' },
		]);
		await world.draftNote({ linesJson });
		expect((await world.books()).creditNotes).toMatchObject([{ TotalExclVat: 75 }]);
	});
});

describe('a draft', () => {
	test('is moved to another invoice, or taken off any', async () => {
		const { creditNote } = await world.draftNote();
		const other = await world.bookedInvoice();
		const update = { creditNote, replaceLines: false };
		await world.run('creditNote', 'update', {
			...update,
			updateFields: { creditNoteFor: chosen(other) },
		});
		expect((await world.books()).creditNotes).toMatchObject([{ CreditNoteFor: other }]);
		await world.switches({ creditNoteWithoutInvoice: 'accepted' });
		const none = { __rl: true, mode: 'list', value: '' };
		await world.run('creditNote', 'update', { ...update, updateFields: { creditNoteFor: none } });
		expect((await world.books()).creditNotes).toMatchObject([
			{ CreditNoteFor: null, TotalInclVat: 1184 },
		]);
	});

	test.each(['lostAnswer', '500', 'emptyBody'])('is created once (%s)', async (kind) => {
		const invoice = await world.bookedInvoice();
		await world.fault('POST', NOTES, kind);
		const parameters = world.creditForm(invoice);
		const [item] = await world.run('creditNote', 'create', parameters, { continueOnFail: true });
		const { creditNotes } = await world.books();
		expect(creditNotes).toHaveLength(kind === '500' ? 0 : 1);
		if (kind === '500') expect(item?.json).toMatchObject({ class: 'uncertain' });
		else expect(item?.json['guid']).toBe(creditNotes[0]?.['Guid']);
	});

	test.each(['lostAnswer', 'emptyBody'])('is booked and told as booked (%s)', async (kind) => {
		const { creditNote, invoice } = await world.draftNote();
		const path = `${NOTES}/*/book`;
		await world.fault('POST', path, kind);
		const [item] = await world.run('creditNote', 'book', { creditNote, number: 0 });
		expect(item?.json).toMatchObject({ status: 'Booked', creditNoteFor: invoice });
	});

	test('whose booking certainly failed is not told as booked', async () => {
		const { creditNote } = await world.draftNote();
		const path = `${NOTES}/*/book`;
		await world.fault('POST', path, '500');
		const parameters = { creditNote, number: 0 };
		const [item] = await world.run('creditNote', 'book', parameters, { continueOnFail: true });
		expect(item?.json).toMatchObject({ class: 'uncertain' });
	});

	test('tells its invoice after booking where Dinero answers with the model of an invoice', async () => {
		await world.switches({ bookedCreditNoteAnswer: 'invoice' });
		const { creditNote, invoice } = await world.draftNote();
		const [item] = await world.run('creditNote', 'book', { creditNote, number: 0 });
		expect(item?.json).toMatchObject({ status: 'Booked', creditNoteFor: invoice });
	});

	test.each([65, 63])(
		'whose deletion gets no answer is told as deleted (code %d)',
		async (deletedCreditNoteCode) => {
			await world.switches({ deletedCreditNoteCode });
			const { creditNote } = await world.draftNote();
			const path = `${NOTES}/*`;
			await world.fault('DELETE', path, 'lostAnswer');
			const [item] = await world.run('creditNote', 'delete', { creditNote });
			expect(item?.json).toMatchObject({ deleted: true });
		},
	);

	test('has no PDF, and says so', async () => {
		const { creditNote } = await world.draftNote();
		const parameters = { creditNote, binaryPropertyName: 'data' };
		const [item] = await world.run('creditNote', 'downloadPdf', parameters, {
			continueOnFail: true,
		});
		expect(['NO_PDF', 'REFUSED']).toContain(item?.json['code']);
	});
});

describe('a booked credit note', () => {
	const line = { description: 'Hjelm', unitPrice: 1, account: 1000, unit: 'parts' };
	const update = {
		updateFields: { comment: 'x' },
		replaceLines: true,
		specifyLines: 'json',
		linesJson: JSON.stringify([line]),
	};

	test.each([
		['delete', {}],
		['update', update],
	])('is not asked to %s, even where Dinero would', async (operation, form) => {
		await world.switches({ deleteBookedCreditNote: 'reversed' });
		const { creditNote } = await world.draftNote();
		await world.run('creditNote', 'book', { creditNote, number: 0 });
		const before = await world.books();
		await world.forget();
		expect(await world.told('creditNote', operation, { creditNote, ...form })).toMatchObject({
			code: 'CREDIT_NOTE_BOOKED',
			class: 'conflict',
			da: expect.stringContaining(`Kreditnota ${before.creditNotes[0]?.['Number']}`),
			en: expect.stringContaining('A new invoice undoes it'),
		});
		expect(await world.writes()).toEqual([]);
		expect(await world.books()).toEqual(before);
	});
});

test('both dates or none', async () => {
	const parameters = { returnAll: true, simplify: true, filters: { startDate: LONG_AGO } };
	const [item] = await world.run('creditNote', 'getAll', parameters, { continueOnFail: true });
	expect(item?.json).toMatchObject({ code: 'DATES_INCOMPLETE' });
});

test('a mail whose fate is unknown is told, not sent again', async () => {
	const { creditNote } = await world.draftNote();
	await world.run('creditNote', 'book', { creditNote, number: 0 });
	const path = `${NOTES}/*/email`;
	await world.fault('POST', path, 'lostAnswer');
	const parameters = { creditNote, options: {} };
	const [item] = await world.run('creditNote', 'send', parameters, { continueOnFail: true });
	expect(item?.json).toMatchObject({ code: 'MAIL_UNCERTAIN' });
	expect((await world.books()).mailouts).toHaveLength(1);
});
