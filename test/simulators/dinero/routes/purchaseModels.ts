import { z } from 'zod';
import type { Call } from '../api';
import { field } from '../binding';
import { REGION_KEYS } from '../books/purchaseBooking';
import { purchaseLineTotals, purchaseRate } from '../books/purchaseTotals';
import type { PurchaseContent, PurchaseLine, PurchaseType } from '../purchaseModel';
import { invalid, invalidContact } from '../problems';
import { checkFile } from './fileRoutes';

/** The only accounts that a purchase line takes (source: Dinero OpenAPI). */
const ACCOUNTS = { first: 2000, last: 9399 };
const ZERO_GUID = '00000000-0000-0000-0000-000000000000';

const lineModel = z.object({
	Amount: field.amount(),
	AccountNumber: field.whole(),
	Description: field.text(),
	VatCode: field.text(),
	AccountTagName: field.text(),
	SynonymWithMostWeight: field.text(),
	TagId: field.text(),
	TagVersion: field.whole(),
});

/** The body of create, fetch and similar. */
export const purchaseModel = z.object({
	PurchaseType: field.requiredText(),
	VoucherDate: field.day(),
	Lines: z.array(lineModel).nullish(),
	FileGuid: field.text(),
	ExternalReference: field.reference(),
	DepositAccountNumber: field.whole(),
	RegionKey: field.text(),
	ContactGuid: field.guid(),
	PaymentDate: field.day(),
	CurrencyKey: field.text(),
});

/** The body of an update, which must say more. */
export const purchaseUpdateModel = purchaseModel.extend({
	Timestamp: field.text(),
	Lines: z.array(lineModel),
	VoucherDate: field.requiredDay(),
});

export const purchaseLinesModel = z.array(lineModel);

type Body = z.output<typeof purchaseModel>;

function typeOf(body: Body): PurchaseType {
	const type = body.PurchaseType.toLowerCase();
	if (type !== 'cash' && type !== 'credit') {
		throw invalid('PurchaseType', 'PurchaseType must be cash or credit.');
	}
	return type;
}

function checkLine(call: Call, line: PurchaseLine, at: number): void {
	const where = `Lines[${at}]`;
	if (line.Amount < 0 && call.sim.switches.is('negativePurchaseAmount', 'refused')) {
		throw invalid(`${where}.Amount`, 'Amount must be positive.');
	}
	const number = line.AccountNumber;
	if (number === null) {
		return;
	}
	const inRange = ACCOUNTS.first <= number && number <= ACCOUNTS.last;
	const known = call.org.accounts.some(({ AccountNumber }) => AccountNumber === number);
	if (!inRange || !known) {
		throw invalid(`${where}.AccountNumber`, `The account ${number} is not valid for purchases.`);
	}
}

/**
 * The lines, checked as even a draft's are.
 *
 * @param keepTags false on older versions of the path, which ignore the tag
 * @throws DineroProblem 400/42 for an account outside 2000-9399 or a VAT code that is not known
 */
export function purchaseLinesOf(
	call: Call,
	lines: z.output<typeof purchaseLinesModel>,
	keepTags: boolean,
): PurchaseLine[] {
	const kept = lines.map(({ Amount, AccountNumber, Description, VatCode, AccountTagName }) => ({
		Amount,
		AccountNumber,
		Description,
		VatCode,
		AccountTagName: keepTags ? AccountTagName : null,
	}));
	for (const [at, line] of kept.entries()) {
		checkLine(call, line, at);
	}
	purchaseLineTotals(call, kept);
	return kept;
}

/** Fields that belong to the other kind of purchase. @throws DineroProblem 400/42 */
function checkSides(call: Call, body: Body, isCash: boolean): void {
	if (isCash && body.PaymentDate !== null) {
		throw invalid('PaymentDate', 'PaymentDate should not be set on cash purchases');
	}
	if (isCash && body.CurrencyKey !== null) {
		throw invalid('CurrencyKey', 'CurrencyKey should not be set on cash purchases');
	}
	const dropped = call.sim.switches.is('otherSideFields', 'dropped');
	const wrong = isCash
		? body.ContactGuid !== null && body.ContactGuid !== ZERO_GUID && 'ContactGuid'
		: (body.RegionKey !== null && 'RegionKey') ||
			(body.DepositAccountNumber !== null && 'DepositAccountNumber');
	if (wrong && !dropped) {
		const kind = isCash ? 'cash' : 'credit';
		throw invalid(wrong, `${wrong} should not be set on ${kind} purchases`);
	}
}

function checkCashFields(call: Call, body: Body): void {
	if (body.RegionKey !== null && !REGION_KEYS.includes(body.RegionKey)) {
		throw invalid('RegionKey', `RegionKey must be ${REGION_KEYS.join(', ')}.`);
	}
	const account = body.DepositAccountNumber;
	const known = call.org.deposits.some(({ AccountNumber }) => AccountNumber === account);
	if (account !== null && !known) {
		throw invalid('DepositAccountNumber', 'The deposit account does not exist.');
	}
}

function contactOf(call: Call, guid: string | null): string | null {
	if (guid === null || guid === ZERO_GUID) {
		return null;
	}
	const contact = call.org.contacts.find(({ ContactGuid }) => ContactGuid === guid);
	if (!contact || contact.DeletedAt !== null) {
		throw invalidContact();
	}
	return guid;
}

/**
 * What a body says of a purchase voucher, checked as even a draft is.
 *
 * @throws DineroProblem 400/42 naming the property
 */
export function purchaseContentOf(call: Call, body: Body, keepTags: boolean): PurchaseContent {
	const isCash = typeOf(body) === 'cash';
	checkSides(call, body, isCash);
	checkCashFields(call, body);
	const lines = purchaseLinesOf(call, body.Lines ?? [], keepTags);
	checkFile(call, body.FileGuid);
	const currency = (body.CurrencyKey ?? 'DKK').toUpperCase();
	purchaseRate(currency);
	return {
		PurchaseType: isCash ? 'cash' : 'credit',
		VoucherDate: body.VoucherDate ?? call.sim.clock.danishDay(),
		PaymentDate: body.PaymentDate,
		RegionKey: isCash ? body.RegionKey : null,
		DepositAccountNumber: isCash ? body.DepositAccountNumber : null,
		ContactGuid: isCash ? null : contactOf(call, body.ContactGuid),
		CurrencyKey: currency,
		ExternalReference: body.ExternalReference,
		FileGuid: body.FileGuid,
		Lines: lines,
	};
}

/** @throws DineroProblem 400/42 when the update of a purchase has no contact in the way that is wanted */
export function checkUpdateContact(call: Call, guid: string | null): void {
	if (guid === null && call.sim.switches.is('updateWithoutContact', 'zeroGuid')) {
		throw invalid('contactGuid', 'The ContactGuid field is required.');
	}
}
