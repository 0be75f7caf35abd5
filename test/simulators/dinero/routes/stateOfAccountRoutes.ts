import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { stateOfAccount, type Period } from '../books/stateOfAccount';
import { salesPdf } from '../pdf';
import { invalid } from '../problems';
import { contactIn } from './contactRoutes';

const mailModel = z.object({
	Sender: field.text(),
	CCToSender: field.flag(),
	Receiver: field.text(),
	Subject: field.text(),
	Message: field.text(),
	From: field.text(),
	To: field.text(),
	HideClosed: field.flag(),
});

/** A day, or the day of a time. */
function dayOf(text: string | null | undefined, name: string): string | null {
	if (!text) {
		return null;
	}
	if (Number.isNaN(Date.parse(text))) {
		throw invalid(name, `${name} must be a date.`);
	}
	return text.slice(0, 10);
}

const periodOf = ({ query }: Call): Period => ({
	from: dayOf(query['from'], 'from'),
	to: dayOf(query['to'], 'to'),
	hideClosed: query['hideclosed']?.toLowerCase() === 'true',
});

const state = (call: Call, period: Period) =>
	stateOfAccount(call.sim, call.org, contactIn(call).ContactGuid, period);

function pdf(call: Call): Buffer {
	const { Entries } = state(call, periodOf(call));
	call.reply.type('application/pdf');
	return salesPdf('Kontoudtog', Entries.length);
}

function mail(call: Call): undefined {
	const contact = contactIn(call);
	const body = call.body(mailModel);
	const receiver = body.Receiver ?? contact.Email;
	if (!receiver) {
		throw invalid('Receiver', 'The contact has no email.');
	}
	call.org.accountMails.push({
		contactGuid: contact.ContactGuid,
		at: call.now,
		sender: body.Sender ?? call.org.email,
		receiver,
		copyToSender: body.CCToSender,
		subject: body.Subject ?? 'Kontoudtog',
		message: body.Message ?? '',
		from: dayOf(body.From, 'From'),
		to: dayOf(body.To, 'To'),
		hideClosed: body.HideClosed,
	});
	return undefined;
}

/** The account of one contact: as JSON, as PDF, by mail. */
export function addStateOfAccountRoutes(api: Api): void {
	api.on('GET', 'v1/:org/state-of-account/:guid', (call) => state(call, periodOf(call)));
	api.on('GET', 'v1/:org/state-of-account/:guid/pdf', pdf);
	api.on('POST', 'v1/:org/state-of-account/:guid/email', mail);
}
