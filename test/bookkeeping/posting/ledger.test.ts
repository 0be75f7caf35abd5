import { plan, read, settings } from '../example';
import { BooksModel, PLAIN, type Fault } from './booksModel';
import { evidenceAfter, ModelRun } from './modelRun';

const posting = plan(read(), { settings: settings({ cogs: { postAs: 'ledgerItem' } }) });
const guid = posting.voucher!.guid;

function carryOut(books: BooksModel, evidence: Parameters<typeof evidenceAfter>[0] | null = null) {
	const run = new ModelRun(books, posting, evidence && evidenceAfter(evidence));
	const result = run.finish();
	return { run, result, codes: result.problems.map(({ code }) => code) };
}

describe('COGS as a ledger item', () => {
	it('is added under its own Id, booked, and asked after until it is booked', () => {
		const books = new BooksModel(PLAIN);
		const { run, result } = carryOut(books);
		expect(run.taken.slice(4)).toEqual([
			'uploadSheet',
			'addLedgerItem',
			'bookLedgerItem',
			'readLedgerItem',
			'readLedgerItem',
			'goOn',
		]);
		expect(result).toMatchObject({ outcome: 'posted', voucherGuid: guid });
		expect(books.vouchers.get(guid)).toMatchObject({ state: 'booked', total: 44960 });
	});

	it.each(
		[0, 1, 2, 3].flatMap((place) =>
			(['lostBefore', 'lostAfter'] as const).map((fault) => [place, fault] as const),
		),
	)('is there once when the answer of its step %d is %s', (place, fault) => {
		const books = new BooksModel(PLAIN);
		const faults = [...Array<Fault>(4 + place).fill('none'), fault];
		new ModelRun(books, posting).finish(faults);
		const { result } = carryOut(books);
		expect(['posted', 'unchanged']).toContain(result.outcome);
		expect([...books.vouchers.values()]).toMatchObject([{ guid, state: 'booked' }]);
	});

	it('may be completed by anybody at once: its Id is the lock', () => {
		const books = new BooksModel(PLAIN);
		const run = new ModelRun(books, posting);
		for (let count = 0; count < 4; count += 1) run.step();
		expect(carryOut(books).result.outcome).toBe('posted');
		run.finish();
		expect(books.vouchers.size).toBe(1);
	});

	it('that was deleted is asked about, with or without the row of the earlier run', () => {
		const books = new BooksModel(PLAIN);
		const { result } = carryOut(books);
		books.vouchers.get(guid)!.deleted = true;
		expect(carryOut(books).codes).toEqual(['DELETED_IN_TARGET']);
		expect(carryOut(books, result).codes).toEqual(['DELETED_IN_TARGET']);
	});

	it('that Dinero does not finish is left to the next run', () => {
		const books = new BooksModel(PLAIN);
		const run = new ModelRun(books, posting);
		while (run.taken.at(-1) !== 'bookLedgerItem') run.step();
		books.vouchers.get(guid)!.pendingPolls = 99;
		expect(run.finish().outcome).toBe('skipped');
		expect(run.result?.problems.map(({ code }) => code)).toEqual(['LEDGER_ROW_DRAFT']);
	});

	it('that falls back to a draft is booked a few times, then reported', () => {
		const books = new BooksModel(PLAIN);
		const run = new ModelRun(books, posting);
		for (let count = 0; count < 60 && !run.result; count += 1) {
			run.step();
			const item = books.vouchers.get(guid);
			if (item?.state === 'pending') item.state = 'draft';
		}
		expect(run.result?.outcome).toBe('skipped');
		expect(run.taken.filter((step) => step === 'bookLedgerItem')).toHaveLength(3);
	});
});
