import type { Api, Call } from '../api';
import { invalid } from '../problems';
import type { CreditNote } from '../salesModel';
import { creditNoteOf } from './creditNoteRoutes';
import {
	electronicModel,
	emailModel,
	mail,
	mailoutsOf,
	mailTemplate,
	sendElectronically,
} from './salesMail';
import { checkOptionalVersion } from './versionCheck';

function bookedNote(call: Call, timestamp: string | null): CreditNote {
	const note = creditNoteOf(call);
	if (note.Status !== 'Booked') {
		throw invalid('message', 'The credit note must be booked before it can be sent.');
	}
	checkOptionalVersion(call, note, timestamp);
	return note;
}

function email(call: Call): unknown {
	const body = call.body(emailModel);
	return mail(call, bookedNote(call, body.Timestamp), body, 'Mailout');
}

function electronic(call: Call): undefined {
	const body = call.body(electronicModel);
	return sendElectronically(call, bookedNote(call, body.Timestamp), body);
}

/** Sending booked credit notes: e-mail, e-credit note, what was sent, and how the mail would read. */
export function addCreditNoteSendingRoutes(api: Api): void {
	const note = 'v1/:org/sales/creditnotes/:guid';
	api.on('POST', `${note}/email`, email);
	api.on('GET', `${note}/email/template`, (call) => mailTemplate(call, creditNoteOf(call)));
	api.on('POST', 'v3/:org/sales/creditnotes/:guid/e-creditNote', electronic);
	api.on('GET', `${note}/mailouts`, (call) => mailoutsOf(call, creditNoteOf(call)));
}
