/** A refusal in Dinero's words. Source of the codes: Dinero's list of status and error codes. */
export class DineroProblem extends Error {
	constructor(
		readonly status: number,
		readonly code: number,
		message: string,
		/** Property (or symbolic code) to text. */
		readonly properties: Record<string, string> = {},
	) {
		super(message);
	}

	/** The answer's body; only `errorMessageList` is in PascalCase, as seen in live answers. */
	body(): Record<string, unknown> {
		const pairs = Object.entries(this.properties);
		if (pairs.length === 0) {
			return { code: this.code, message: this.message };
		}
		return {
			code: this.code,
			message: this.message,
			validationErrors: this.properties,
			languageSpecificMessages: pairs.map(([property, message]) => ({ property, message })),
			errorMessageList: pairs.map(([Code, Message]) => ({ Code, Message })),
		};
	}
}

export const invalid = (property: string, text: string): DineroProblem =>
	new DineroProblem(400, 42, 'Validation Error', { [property]: text });

export const outdated = (code = 58): DineroProblem =>
	new DineroProblem(400, code, 'Timestamp is outdated', {
		Timestamp: 'The timestamp is not the latest version of the item.',
	});

export const duplicated = (): DineroProblem => new DineroProblem(409, 72, 'Duplicated entity');

/** @param property `InvoiceGuid`, `CreditNoteGuid`: the text names it (seen in live answers) */
export const unknownDocument = (property: string, guid: string): DineroProblem =>
	new DineroProblem(400, 63, `Invalid ${property} ${guid}, no results found`);

export const deletedDocument = (what: string, guid: string): DineroProblem =>
	new DineroProblem(400, 65, 'Item is deleted', {
		message: `The guid ${guid} belongs to a deleted ${what}.`,
	});

export const notFound = (what: string): DineroProblem =>
	new DineroProblem(404, 40, `${what} was not found`);

export const invalidContact = (): DineroProblem =>
	invalid('invalidContactId', 'The contact does not exist or is deleted (invalidContactId).');
