/** What a reminder sent by a caller says. */
export interface ReminderContent {
	/** Danish day, YYYY-MM-DD. */
	Date: string;
	Title: string | null;
	Description: string | null;
	WithDebtCollectionWarning: boolean;
	WithFee: boolean;
	WithInterestFee: boolean;
	WithCompensationFee: boolean;
}

/** What a reminder adds to the invoice, in øre of the invoice's currency. */
export interface ReminderAmounts {
	fee: number;
	interest: number;
	compensation: number;
}

export interface Reminder extends ReminderContent {
	Id: number;
	invoiceGuid: string;
	Number: number;
	IsDraft: boolean;
	IsDeleted: boolean;
	/** Its own version; the switch decides whether it shows this one or the invoice's. */
	Timestamp: string;
	UpdatedAt: string;
	/** Worked out again until it is booked, then fixed. */
	amounts: ReminderAmounts;
	/** Under which its entries stand, once booked. */
	voucherGuid: string;
}
