import { z } from '../../vendor/zod';

const answers = z
	.object({
		/** Whether the goods of a credit note came back to stock. */
		goodsReturned: z.enum(['yes', 'no']).optional().catch(undefined),
		/** Rackbeat's number of the invoice that a credit note credits. */
		originalNumber: z.string().min(1).optional().catch(undefined),
		/** A document like it of the same supplier is known to be another one. */
		acceptDuplicate: z.literal(true).optional().catch(undefined),
		/** COGS is wanted although the document is older than the day from which COGS is posted. */
		earlierCogs: z.literal(true).optional().catch(undefined),
		/** Generation of the COGS voucher, where it was deleted alone and is to be made again. */
		voucherGeneration: z.number().int().min(1).optional().catch(undefined),
		/** Guid of an invoice that somebody made in Dinero by hand and that is this document. */
		linkedGuid: z.string().min(1).optional().catch(undefined),
	})
	.catch({});

/** What a person said about one document, kept in its row of the transfers table for every later run. */
export type Answers = z.infer<typeof answers>;

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// An answer that cannot be read is asked for again.
		return {};
	}
}

/** The answers of a row, as object or JSON text; what cannot be read counts as not answered. */
export const readAnswers = (value: unknown): Answers =>
	answers.parse(typeof value === 'string' ? parsed(value) : value);

/** The answers as a row keeps them; empty where nobody was asked. */
export function answersText(given: Answers | undefined): string {
	const said = Object.entries(given ?? {}).filter(([, answer]) => answer !== undefined);
	return said.length === 0 ? '' : JSON.stringify(Object.fromEntries(said));
}
