import type { Api, Call } from '../api';
import { field } from '../binding';
import { newState, takeGuid } from '../books/newDocument';
import { markDebtor, touch } from '../books/salesPosting';
import { salesModelOf } from '../books/salesRead';
import { note, setState, tradeOfferModelOf, tradeOfferRow } from '../books/tradeOffers';
import { changedSince, filtered, liveOrDeleted, paged } from '../lists';
import { salesPdf } from '../pdf';
import { deletedDocument, DineroProblem, invalid, notFound, unknownDocument } from '../problems';
import type { Invoice, TradeOffer } from '../salesModel';
import { paymentTerms } from './invoiceModels';
import { emailModel, mail, mailoutsOf, mailTemplate } from './salesMail';
import { searched, sorted } from './salesLists';
import { timestampModel } from './salesModels';
import { tradeOfferContentOf, tradeOfferModel } from './tradeOfferModels';
import { checkOptionalVersion, checkSalesVersion } from './versionCheck';

const BASE = 'v1/:org/tradeoffers';
const FILTERS = [
	'ExternalReference',
	'ContactName',
	'Address',
	'Comment',
	'Description',
	'HasGeneratedAnyVouchers',
	'Currency',
	'Date',
	'Number',
];
const STATES = [
	'Draft',
	'CustomerAccepted',
	'UserAccepted',
	'CustomerDeclined',
	'UserDeclined',
	'Invoiced',
];

const SORT_KEYS: Record<string, (row: Record<string, unknown>) => string> = {
	tradeoffernumber: (row) => String(row['Number']).padStart(12, '0'),
	tradeofferdate: (row) => String(row['Date']),
	status: (row) => String(STATES.indexOf(String(row['Status']))),
	contactname: (row) => String(row['ContactName'] ?? ''),
};

function missing({ sim }: Call, guid: string): DineroProblem {
	return sim.switches.is('missingTradeOffer', 40)
		? notFound(`Trade offer ${guid}`)
		: unknownDocument('TradeOfferGuid', guid);
}

/** @throws DineroProblem 400/63 or 404/40 when there is none, 400/65 when it is deleted */
function tradeOfferOf(call: Call): TradeOffer {
	const guid = (call.params['guid'] ?? '').toLowerCase();
	const found = call.org.tradeOffers.find(({ Guid }) => Guid === guid);
	if (!found) {
		throw missing(call, guid);
	}
	if (found.DeletedAt !== null) {
		throw call.sim.switches.is('deletedTradeOffer', 'missing')
			? missing(call, guid)
			: deletedDocument('trade offer', guid);
	}
	return found;
}

function newGuid(call: Call, wanted: string | null): string {
	const burnt = wanted !== null && call.org.usedGuids.has(wanted);
	if (burnt && call.sim.switches.is('tradeOfferDuplicate', 400)) {
		throw new DineroProblem(400, 42, 'Validation Error', {
			guidMustBeUnique: 'The guid must be unique (guidMustBeUnique).',
		});
	}
	return takeGuid(call, wanted);
}

function create(call: Call): unknown {
	const body = call.body(tradeOfferModel);
	const content = tradeOfferContentOf(call, body);
	const state = newState(call, newGuid(call, body.Guid));
	call.org.lastTradeOfferNumber += 1;
	const offer: TradeOffer = {
		...content,
		...state,
		Number: call.org.lastTradeOfferNumber,
		Status: 'Draft',
		GeneratedVouchers: [],
		History: [],
	};
	note(call, offer);
	call.org.tradeOffers.push(offer);
	markDebtor(call, offer);
	return call.created({ Guid: offer.Guid, TimeStamp: offer.TimeStamp });
}

/** Danish law binds both sides to an answered offer; whether Dinero refuses a change is not told. */
function mustBeOpen(call: Call, offer: TradeOffer): void {
	if (offer.Status !== 'Draft' && call.sim.switches.is('answeredTradeOffer', 'closed')) {
		throw invalid('message', 'The trade offer was answered and cannot be changed.');
	}
}

function update(call: Call): unknown {
	const offer = tradeOfferOf(call);
	const body = call.body(tradeOfferModel.extend({ Timestamp: field.text() }));
	checkSalesVersion(call, offer, body.Timestamp);
	mustBeOpen(call, offer);
	Object.assign(offer, tradeOfferContentOf(call, body));
	note(call, offer);
	touch(call, offer);
	markDebtor(call, offer);
	return { Guid: offer.Guid, TimeStamp: offer.TimeStamp };
}

function remove(call: Call): undefined {
	const offer = tradeOfferOf(call);
	checkOptionalVersion(call, offer, call.body(timestampModel).Timestamp);
	mustBeOpen(call, offer);
	offer.DeletedAt = call.now;
	touch(call, offer);
	return undefined;
}

function read(call: Call): unknown {
	const offer = tradeOfferOf(call);
	if (!(call.request.headers.accept ?? '').includes('application/octet-stream')) {
		return tradeOfferModelOf(call.sim, call.org, offer);
	}
	call.reply.type('application/octet-stream');
	return salesPdf('Tilbud', offer.Number);
}

function email(call: Call): unknown {
	const body = call.body(emailModel);
	const offer = tradeOfferOf(call);
	checkOptionalVersion(call, offer, body.Timestamp);
	const answer = mail(call, offer, body, 'TradeOffer');
	note(call, offer, { TradeOfferEmailSentAt: call.now });
	return answer;
}

function checkInvoiceable({ sim }: Call, { Status, GeneratedVouchers }: TradeOffer): void {
	const { switches } = sim;
	if (GeneratedVouchers.length > 0 && switches.is('invoicedTradeOfferAgain', 'refused')) {
		throw invalid('message', 'An invoice was made from this trade offer already.');
	}
	if (Status.endsWith('Declined') && switches.is('declinedTradeOfferInvoice', 'refused')) {
		throw invalid('message', 'The trade offer was declined.');
	}
}

/** What the offer says, with the customer's own terms; the invoice is of today. */
function invoiceFrom(call: Call, offer: TradeOffer): Invoice {
	const { ContactGuid, Currency, Language, Comment, Address, ShowLinesInclVat } = offer;
	const terms = { PaymentConditionType: null, PaymentConditionNumberOfDays: null };
	return {
		...{ ContactGuid, Currency, Language, Comment, Address, ShowLinesInclVat },
		...newState(call, takeGuid(call, null)),
		...paymentTerms(call, { ContactGuid, ...terms }),
		Date: call.sim.clock.danishDay(),
		ExternalReference: call.sim.switches.is('generatedInvoiceReference', 'copied')
			? offer.ExternalReference
			: null,
		Description: Language === 'da-DK' ? 'Faktura' : 'Invoice',
		InvoiceTemplateId: offer.InvoiceTemplateId,
		ProductLines: offer.ProductLines.map((line) => ({ ...line })),
		ReminderFee: null,
		ReminderInterestRate: null,
		IsMobilePayInvoiceEnabled: false,
		IsPensoPayEnabled: false,
		Number: null,
		Status: 'Draft',
		payments: [],
	};
}

/** A draft invoice from the offer, which gets a new version by it. */
function generate(call: Call): unknown {
	const offer = tradeOfferOf(call);
	checkOptionalVersion(call, offer, call.body(timestampModel).Timestamp);
	checkInvoiceable(call, offer);
	const invoice = invoiceFrom(call, offer);
	call.org.invoices.push(invoice);
	offer.GeneratedVouchers.push(invoice.Guid);
	setState(call, offer, 'Invoiced');
	const ofInvoice = call.sim.switches.is('generatedInvoiceVersion', 'invoice');
	const { TimeStamp } = ofInvoice ? invoice : offer;
	return call.created({ Guid: invoice.Guid, TimeStamp });
}

function list(call: Call): unknown {
	const live = liveOrDeleted(call, call.org.tradeOffers).map((offer) =>
		tradeOfferRow(call.sim, call.org, offer),
	);
	const firstOnly = call.sim.switches.is('salesFilter', 'firstOnly');
	const rows = filtered(call, searched(call, changedSince(call, live)), FILTERS, firstOnly);
	const ordered = sorted(call, rows, SORT_KEYS, 'TradeOfferNumber');
	return paged(call, ordered, 'guid,contactName,date,description');
}

const totals = (call: Call): unknown =>
	salesModelOf(call.sim, call.org, tradeOfferContentOf(call, call.body(tradeOfferModel)));

/** Trade offers: they never reach the books, and an invoice can be made from one. */
export function addTradeOfferRoutes(api: Api): void {
	api.on('POST', BASE, create);
	api.on('GET', BASE, list);
	api.on('POST', `${BASE}/fetch`, totals);
	api.on('GET', `${BASE}/:guid`, read);
	api.on('PUT', 'v1.2/:org/tradeoffers/:guid', update);
	api.on('DELETE', `${BASE}/:guid`, remove);
	api.on('POST', `${BASE}/:guid/email`, email);
	api.on('GET', `${BASE}/:guid/email/template`, (call) => mailTemplate(call, tradeOfferOf(call)));
	api.on('POST', `${BASE}/:guid/generate-invoice`, generate);
	api.on('GET', `${BASE}/:guid/mailouts`, (call) => mailoutsOf(call, tradeOfferOf(call)));
}
