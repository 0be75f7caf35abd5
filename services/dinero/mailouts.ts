import { z } from '../../vendor/zod';
import { flag, text } from './lists';

/** A mail with a link to a booked document. */
export interface EmailBody {
	/** Left out, the latest version is meant. */
	Timestamp?: string | null;
	/** Left out, the contact's own address; several are separated by commas. */
	Receiver?: string | null;
	/** Left out, the company's own address. */
	Sender?: string | null;
	Subject?: string | null;
	/** Must hold `[link-to-pdf]` when set. */
	Message?: string | null;
	CcToSender?: boolean;
	/** Left out, the company's settings decide. */
	AddVoucherAsPdfAttachment?: boolean;
	ShouldAddTrustPilotEmailAsBcc: boolean;
}

/** Whom a mail went to; Dinero may also answer with nothing. */
export const emailSent = z.union([
	z
		.object({ Recipients: z.array(z.object({ Email: text }).passthrough()).nullish() })
		.passthrough()
		.nullish(),
	z.string(),
]);
export type EmailSent = z.infer<typeof emailSent>;

/** How a mail would read if it were sent now. */
export const emailTemplate = z
	.object({
		Sender: text,
		Receiver: text,
		Subject: text,
		Message: text,
		AddVoucherAsPdfAttachment: flag,
		/** Only in the newer version of the template. */
		SendAsSms: flag,
		SmsReceiverPhoneNumber: text,
	})
	.passthrough();
export type EmailTemplate = z.infer<typeof emailTemplate>;

/** One mail, SMS or electronic document that was sent, and what became of it. */
export const mailout = z
	.object({
		Id: z.unknown(),
		Date: text,
		SeenAt: text,
		Sender: text,
		Receiver: text,
		Subject: text,
		Type: text,
		/** Pending, Sent, SeenByCustomer, Failed or ManuallySent. */
		Status: text,
		LatestEvent: text,
		IsSmsMessage: flag,
	})
	.passthrough();
export type Mailout = z.infer<typeof mailout>;

/** How an electronic document says that it is to be paid. */
export type PaymentMeans = 'Domestic' | 'International' | 'FIK';

/** An electronic invoice or credit note, sent by EAN, P, SE or CVR number of the contact. */
export interface EDocumentBody {
	PaymentMeanEnum: PaymentMeans;
	OrderReference?: string | null;
	/** Overrides the contact's own person. */
	AttPerson?: string | null;
	Timestamp?: string | null;
}
