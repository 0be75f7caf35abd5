import { plan, read } from '../example';
import { BooksModel, PLAIN, type Fault, type Switches } from './booksModel';
import { ModelRun } from './modelRun';

const MINUTE = 60_000;
const posting = plan();
const codes = (run: ModelRun) => run.result?.problems.map(({ code }) => code);
const standing = (books: BooksModel) => [...books.vouchers.values()].filter((one) => !one.deleted);

/** Steps until the run is about to do `name`. */
function upTo(run: ModelRun, name: string): void {
	for (let count = 0; count < 40 && run.taken.at(-1) !== name; count += 1) run.step();
	expect(run.taken.at(-1)).toBe(name);
}

/** An invoice that somebody booked and left without voucher, `minutes` ago. */
function bookedWithout(switches: Partial<Switches> = {}, minutes = 15): BooksModel {
	const books = new BooksModel({ ...PLAIN, ...switches });
	upTo(new ModelRun(books, posting), 'bookSales');
	books.now += minutes * MINUTE;
	return books;
}

/** An attempt that ended when its voucher had just been made, or was thought to be. */
function brokenAt(step: string, fault: Fault, switches: Partial<Switches> = {}): BooksModel {
	const books = new BooksModel({ ...PLAIN, ...switches });
	const run = new ModelRun(books, posting);
	const before = new ModelRun(new BooksModel(PLAIN), posting);
	upTo(before, step);
	for (let place = 1; place < before.taken.length; place += 1) run.step();
	run.step(fault);
	expect(run.taken.at(-1)).toBe(step);
	books.now += 15 * MINUTE;
	return books;
}

describe('a run that finds the invoice booked by somebody', () => {
	it('leaves the voucher to that run for ten minutes', () => {
		const books = bookedWithout({}, 9);
		const run = new ModelRun(books, posting);
		expect(run.finish().outcome).toBe('skipped');
		expect(codes(run)).toEqual(['IN_PROGRESS']);
		expect(books.files).toEqual([]);
	});

	it('makes the voucher itself after that', () => {
		const books = bookedWithout({}, 11);
		expect(new ModelRun(books, posting).finish().outcome).toBe('posted');
		expect(standing(books)).toMatchObject([{ state: 'booked', total: 44960 }]);
	});
});

describe('two runs that repair at the same moment', () => {
	it('agree on the older file, also where upload times are cut to whole seconds', () => {
		const books = bookedWithout({ wholeSeconds: true });
		books.now -= books.now % 1000;
		const first = new ModelRun(books, posting);
		const second = new ModelRun(books, posting);
		upTo(second, 'listSheets');
		upTo(first, 'uploadSheet');
		first.step();
		books.now += 100;
		second.step();
		expect(second.taken.at(-1)).toBe('uploadSheet');
		second.finish();
		first.finish();
		expect(standing(books)).toHaveLength(1);
	});

	it('do not believe the first list with their own file, since one of the same second may lag', () => {
		const books = bookedWithout({ wholeSeconds: true, listLag: 7050 });
		books.now -= books.now % 1000;
		const first = new ModelRun(books, posting);
		const second = new ModelRun(books, posting);
		upTo(second, 'listSheets');
		upTo(first, 'uploadSheet');
		first.step();
		books.now += 79;
		second.step();
		expect(second.taken.at(-1)).toBe('uploadSheet');
		// The file of the second run is as old to the second, comes first by its guid, and shows later.
		const sees = () => first.found.voucher.files?.some(({ ours }) => ours) ?? false;
		for (let count = 0; count < 9 && !sees(); count += 1) first.step();
		expect(first.found.voucher.files).toHaveLength(1);
		upTo(second, 'createVoucher');
		first.finish();
		second.finish();
		expect(standing(books)).toHaveLength(1);
	});

	it('do not believe a list that lacks their own file', () => {
		const books = bookedWithout({ listLag: 3000 });
		const first = new ModelRun(books, posting);
		const second = new ModelRun(books, posting);
		upTo(second, 'listSheets');
		upTo(first, 'uploadSheet');
		books.now += 10;
		second.finish();
		first.finish();
		expect(standing(books)).toHaveLength(1);
		expect(codes(second)).toEqual(['IN_PROGRESS']);
	});
});

describe('a run that slept', () => {
	it('makes no voucher when it wakes: another one may have taken its place', () => {
		const books = new BooksModel(PLAIN);
		const sleeper = new ModelRun(books, posting);
		upTo(sleeper, 'listSheets');
		books.now += 11 * MINUTE;
		const other = new ModelRun(books, posting);
		upTo(other, 'uploadSheet');
		sleeper.finish();
		expect(codes(sleeper)).toEqual(['IN_PROGRESS']);
		other.finish();
		expect(standing(books)).toHaveLength(1);
	});
});

describe('after a broken attempt', () => {
	it.each(['lostBefore', 'lostAfter'] as const)(
		'that lost the answer of its create (%s), one voucher is booked',
		(fault) => {
			const books = brokenAt('createVoucher', fault);
			expect(new ModelRun(books, posting).finish().outcome).toBe('posted');
			expect(standing(books)).toMatchObject([{ state: 'booked' }]);
		},
	);

	it('is never created twice by the same run, where Dinero does not show drafts on files', () => {
		const books = new BooksModel({ ...PLAIN, draftsLinked: false });
		const run = new ModelRun(books, posting);
		for (let count = 0; count < 40 && !run.result; count += 1) {
			run.step(run.found.voucher.files?.length ? 'lostAfter' : 'none');
		}
		expect(run.result?.outcome).toBe('uncertain');
		expect(standing(books)).toHaveLength(1);
	});

	it('whose draft cannot be seen, the own draft is taken back and the bookkeeper is asked', () => {
		const books = brokenAt('createVoucher', 'lostAfter', { draftsLinked: false });
		const [older] = standing(books);
		const run = new ModelRun(books, posting);
		expect(run.finish().outcome).toBe('uncertain');
		expect(codes(run)).toEqual(['DRAFT_UNCERTAIN']);
		expect(standing(books)).toEqual([older]);
	});
});

describe('a voucher that somebody touched', () => {
	it('and deleted is not made again: the bookkeeper is asked', () => {
		const books = new BooksModel(PLAIN);
		const result = new ModelRun(books, posting).finish();
		const evidence = {
			generation: 1,
			salesGuid: result.salesGuid,
			voucherGuid: result.voucherGuid,
			mailUncertain: false,
		};
		books.vouchers.get(result.voucherGuid!)!.deleted = true;
		books.now += 15 * MINUTE;
		const withRow = new ModelRun(books, posting, evidence);
		const without = new ModelRun(books, posting);
		withRow.finish();
		without.finish();
		expect(codes(withRow)).toEqual(['DELETED_IN_TARGET']);
		expect(codes(without)).toEqual(['DELETED_IN_TARGET']);
		expect(books.vouchers.size).toBe(1);
	});

	it('while it was a draft is respected', () => {
		const books = brokenAt('createVoucher', 'none');
		books.vouchers.get([...books.vouchers.keys()][0]!)!.total = 1;
		const run = new ModelRun(books, posting);
		expect(run.finish().outcome).toBe('failed');
		expect(codes(run)).toEqual(['EDITED_IN_TARGET']);
	});

	it('[8.5 Cost changes after posting (late freight, supplier invoice corrected)] stays, and the change is told', () => {
		const books = new BooksModel(PLAIN);
		new ModelRun(books, posting).finish();
		const [line, freight] = read().lines ?? [];
		const dearer = { ...read(), lines: [{ ...line!, cost: '460' }, freight!] };
		const run = new ModelRun(books, plan(dearer));
		expect(run.finish().outcome).toBe('unchanged');
		expect(codes(run)).toEqual(['COST_CHANGED']);
		expect(standing(books)).toMatchObject([{ total: 44960 }]);
	});

	it('[8.4 The trap] [14.5 VAT] by giving it VAT is not booked', () => {
		const books = brokenAt('createVoucher', 'none');
		books.vouchers.get([...books.vouchers.keys()][0]!)!.vat = 8992;
		const run = new ModelRun(books, posting);
		run.finish();
		expect(codes(run)).toEqual(['VAT_ON_COGS']);
		expect(standing(books)).toMatchObject([{ state: 'draft' }]);
	});
});
