import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { openItems, settlePending } from '../books/ledgerBooking';
import { nextLedgerVersion } from '../books/versions';
import { checkLines } from '../books/voucherLines';
import type { LedgerItem, VoucherLine } from '../model';
import { DineroProblem, duplicated, invalid, outdated } from '../problems';
import { checkFile } from './fileRoutes';

const MAX_ITEMS = 1000;

const lineModel = z.object({
	Id: field.guid(),
	Description: field.text(),
	Amount: field.amount(),
	AccountNumber: field.whole(),
	AccountVatCode: field.text(),
	BalancingAccountNumber: field.whole(),
	BalancingAccountVatCode: field.text(),
	IsPaymentForVoucherId: field.guid(),
});

const itemModel = z.object({
	Id: field.guid(),
	Version: field.text(),
	VoucherNumber: field.whole(),
	VoucherDate: field.day(),
	FileGuid: field.text(),
	Lines: z.array(lineModel).nullish(),
});

const keyModel = z.object({ Id: field.guid(), Version: field.text() });

type ItemBody = z.output<typeof itemModel>;
type Key = z.output<typeof keyModel>;

function rows<Schema extends z.ZodTypeAny>(call: Call, model: Schema): z.output<Schema>[] {
	if (!Array.isArray(call.request.body)) {
		throw invalid('message', 'The body must be an array.');
	}
	return call.body(z.array(model));
}

const unknownItem = (): DineroProblem =>
	new DineroProblem(400, 42, 'Validation Error', {
		ledgerItemNotFound: 'A ledger item was not found.',
	});

function find(call: Call, id: string | null): LedgerItem {
	const found = call.org.ledgerItems.find(({ Id }) => Id === id);
	if (!found) {
		throw unknownItem();
	}
	return found;
}

function checkedLines(call: Call, body: ItemBody): VoucherLine[] {
	const lines = body.Lines ?? [];
	if (lines.length === 0) {
		throw invalid('Lines', 'An item needs at least one line.');
	}
	const paying = lines.filter(({ IsPaymentForVoucherId }) => IsPaymentForVoucherId !== null);
	if (paying.some(({ AccountNumber }) => AccountNumber !== null)) {
		throw invalid('AccountNumber', 'A line that pays a voucher must not name an account.');
	}
	const ids = lines.map(({ Id }) => Id).filter((id) => id !== null);
	if (new Set(ids).size !== ids.length) {
		throw invalid('Lines', 'The Id of a line must be unique.');
	}
	const rules = { sim: call.sim, org: call.org, salesAmount: 'gross' as const };
	checkLines(
		rules,
		lines.filter(({ IsPaymentForVoucherId }) => IsPaymentForVoucherId === null),
	);
	return lines.map((line) => ({ ...line, Id: line.Id ?? randomUUID() }));
}

function contentOf(call: Call, body: ItemBody) {
	checkFile(call, body.FileGuid);
	return {
		VoucherNumber: body.VoucherNumber,
		VoucherDate: body.VoucherDate ?? call.sim.clock.danishDay(),
		FileGuid: body.FileGuid,
		Lines: checkedLines(call, body),
	};
}

/**
 * Checks all rows of a call before the first is done; or row by row, so that those before the guilty
 * one stay done, when the switch says so.
 *
 * @param checked throws when one of the rows is refused, and gives back the work on them
 */
function carryOut<Row>(call: Call, all: Row[], checked: (some: Row[]) => () => void): void {
	const keepsGood = call.sim.switches.is('ledgerBatchRefusal', 'keepsGood');
	for (const some of keepsGood ? all.map((row) => [row]) : [all]) {
		checked(some)();
	}
}

function newItem(call: Call, body: ItemBody, Id: string): LedgerItem {
	return {
		...contentOf(call, body),
		Id,
		Version: nextLedgerVersion(call.org),
		Status: 'Draft',
		voucherGuid: null,
		bookedAt: 0,
		pollsLeft: 0,
		staysDraft: false,
		CreatedAt: call.now,
	};
}

function add(call: Call): unknown {
	const bodies = rows(call, itemModel).map((body) => ({ ...body, Id: body.Id ?? randomUUID() }));
	const { org } = call;
	if (bodies.length === 0) {
		throw invalid('message', 'At least one item is needed.');
	}
	if (openItems(org) + bodies.length > MAX_ITEMS) {
		throw new DineroProblem(400, 43, `The ledger holds at most ${MAX_ITEMS} items`);
	}
	const answers: { Id: string; Version: string }[] = [];
	carryOut(call, bodies, (some) => {
		const ids = some.map(({ Id }) => Id);
		if (new Set(ids).size !== ids.length || ids.some((id) => org.usedGuids.has(id))) {
			throw duplicated();
		}
		const items = some.map((body) => newItem(call, body, body.Id));
		return () => {
			ids.forEach((id) => org.usedGuids.add(id));
			org.ledgerItems.push(...items);
			answers.push(...items.map(({ Id, Version }) => ({ Id, Version })));
		};
	});
	return call.created(call.sim.switches.is('ledgerAddAnswer', 'single') ? answers[0] : answers);
}

/** Someone else changes the items first when the fault says so. */
function checkVersions(call: Call, keys: Key[], items: LedgerItem[]): void {
	if (call.sim.faults.of(call.request)?.kind === 'staleVersion') {
		for (const item of items) {
			item.Version = nextLedgerVersion(call.org);
		}
	}
	if (keys.some(({ Version }, at) => Version !== items[at]?.Version)) {
		throw outdated(Number(call.sim.switches.get('ledgerStaleCode')));
	}
}

function drafts(items: LedgerItem[]): void {
	if (items.some(({ Status }) => Status !== 'Draft')) {
		throw invalid('message', 'The item is booked or about to be booked.');
	}
}

/** The lines after an update: those that were sent, and what the switch keeps beside them. */
function updatedLines(call: Call, item: LedgerItem, sent: VoucherLine[]): VoucherLine[] {
	if (call.sim.switches.is('ledgerUpdateLines', 'replaced')) {
		return sent;
	}
	const ids = new Set(sent.map(({ Id }) => Id));
	return [...sent, ...item.Lines.filter(({ Id }) => !ids.has(Id))];
}

function update(call: Call): unknown {
	const bodies = rows(call, itemModel);
	carryOut(call, bodies, (some) => {
		const items = some.map(({ Id }) => find(call, Id));
		checkVersions(call, some, items);
		drafts(items);
		const contents = some.map((body) => contentOf(call, body));
		return () =>
			items.forEach((item, at) => {
				const content = contents[at]!;
				const Lines = updatedLines(call, item, content.Lines);
				Object.assign(item, content, { Lines, Version: nextLedgerVersion(call.org) });
			});
	});
	return bodies.map((body) => find(call, body.Id)).map(({ Id, Version }) => ({ Id, Version }));
}

function unbooked(call: Call): unknown {
	const keys = rows(call, keyModel);
	const open = call.org.ledgerItems.filter(({ Status }) => Status !== 'Booked');
	const all = keys.length === 0 && call.sim.switches.on('emptyLedgersMeansAll');
	const wanted = new Set(keys.map(({ Id }) => Id));
	const known = keys.filter(({ Id }) => open.some((item) => item.Id === Id));
	if (known.length < keys.length && call.sim.switches.on('ledgersUnknownIdFailsWhole')) {
		throw unknownItem();
	}
	return open
		.filter(({ Id }) => all || wanted.has(Id))
		.map(({ Id, Version, VoucherNumber, VoucherDate, FileGuid, Lines }) => ({
			Id,
			Version,
			VoucherNumber,
			VoucherDate,
			FileGuid,
			Lines,
		}));
}

function beginBooking(call: Call, item: LedgerItem): void {
	const { sim, org } = call;
	item.Status = 'PendingBooking';
	item.Version = nextLedgerVersion(org);
	item.pollsLeft = sim.switches.count('ledgerBookingPolls');
	item.bookedAt = sim.clock.millis() + sim.switches.count('ledgerBookingMs');
	item.staysDraft = sim.faults.of(call.request)?.kind === 'ledgerStaysDraft';
}

function book(call: Call): undefined {
	carryOut(call, rows(call, keyModel), (some) => {
		const items = some.map(({ Id }) => find(call, Id));
		checkVersions(call, some, items);
		drafts(items);
		return () => items.forEach((item) => beginBooking(call, item));
	});
	return undefined;
}

function status(call: Call): unknown {
	const keys = rows(call, keyModel.pick({ Id: true }));
	const known = keys.filter(({ Id }) => call.org.ledgerItems.some((item) => item.Id === Id));
	if (known.length < keys.length && call.sim.switches.on('statusUnknownIdFailsWhole')) {
		throw unknownItem();
	}
	const items = known.map(({ Id }) => find(call, Id));
	settlePending(call.sim, call.org);
	for (const item of items) {
		item.pollsLeft -= 1;
	}
	return items.map(({ Id, Status, VoucherNumber, Version }) => ({
		Id,
		Status,
		VoucherNumber,
		Version,
	}));
}

function takeAway({ org, sim }: Call, items: LedgerItem[]): void {
	const gone = new Set(items.filter(({ Status }) => Status === 'Draft'));
	org.ledgerItems = org.ledgerItems.filter((item) => !gone.has(item));
	if (!sim.switches.on('deletedLedgerIdStaysBurnt')) {
		gone.forEach(({ Id }) => org.usedGuids.delete(Id));
	}
}

function remove(call: Call): undefined {
	const ignored = call.sim.switches.is('bookedLedgerDelete', 'ignored');
	carryOut(call, rows(call, keyModel), (some) => {
		const items = some.map(({ Id }) => find(call, Id));
		checkVersions(call, some, items);
		if (!ignored) {
			drafts(items);
		}
		return () => takeAway(call, items);
	});
	return undefined;
}

/** The daybook (kassekladde): booking is asynchronous, 200 only says that it has begun. */
export function addLedgerRoutes(api: Api): void {
	api.on('POST', 'v1.2/:org/ledgeritems', add);
	api.on('PUT', 'v1/:org/ledgeritems', update);
	api.on('POST', 'v1/:org/ledgeritems/ledgers', unbooked);
	api.on('POST', 'v1/:org/ledgeritems/book', book);
	api.on('POST', 'v1/:org/ledgeritems/status', status);
	api.on('DELETE', 'v1/:org/ledgeritems/delete', remove);
}
