import type { Day } from '../danishDay';
import type { DecimalText, Ore } from '../money';

/** One line of a voucher in DKK. A positive amount debits `accountNumber`; VAT codes are always explicit. */
export interface VoucherLinePart {
	description: string;
	amount: Ore;
	accountNumber: number;
	accountName: string;
	accountVatCode: string;
	balancingAccountNumber: number | null;
	balancingAccountName: string;
	balancingAccountVatCode: string;
}

/** One row of the calculation that is attached as voucher sheet. */
export interface SheetRow {
	itemNumber: string;
	text: string;
	quantity: DecimalText;
	unitCost: DecimalText;
	cost: DecimalText;
}

export interface VoucherPart {
	type: 'voucher';
	purpose: 'cogs' | 'stockValue' | 'other';
	postAs: 'manualVoucher' | 'ledgerItem';
	reference: string;
	guid: string;
	generation: number;
	/** The name, without path, under which the voucher sheet is uploaded; unique for the document. */
	fileName: string;
	date: Day;
	description: string;
	lines: VoucherLinePart[];
	total: Ore;
	target: 'draft' | 'booked';
	/** Rows of the attached calculation; empty when the caller brings a file of its own. */
	sheet: SheetRow[];
	/** True when the cost is the item's present cost, not the cost of this sale. */
	estimated: boolean;
}
