/** A note on a contact. */
export interface ContactNote {
	Id: string;
	contactGuid: string;
	NoteDate: string;
	Text: string;
}

/** A state of account that was mailed. */
export interface AccountMail {
	contactGuid: string;
	at: string;
	sender: string;
	receiver: string;
	copyToSender: boolean;
	subject: string;
	message: string;
	from: string | null;
	to: string | null;
	hideClosed: boolean;
}
