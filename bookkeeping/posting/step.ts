import type { Ore } from '../money';
import type { ContactPart, CreditNotePart, SalesPart, VoucherPart } from '../plan/plan';
import type { ProductPart } from '../plan/productPart';
import type { PaymentPart, PurchaseCreditNotePart, PurchasePart } from '../plan/purchaseParts';
import type { RegulationPart, StandingItem } from '../stockValue/regulationPart';
import type { Problem } from '../reasons/problem';

/** The next thing to do, chosen by a pure function and carried out by the one loop. */
export type Step =
	| { do: 'writeContact'; part: ContactPart }
	| { do: 'writeProduct'; part: ProductPart }
	| { do: 'readCredited'; guid: string }
	| { do: 'readSettlement'; part: CreditNotePart; guid: string }
	| { do: 'readInDkk'; part: SalesPart }
	| { do: 'previewSales'; part: SalesPart }
	| { do: 'createSales'; part: SalesPart }
	| { do: 'readSales'; part: SalesPart; afterPause: boolean }
	| { do: 'updateSales'; part: SalesPart }
	| { do: 'addRounding'; part: SalesPart; difference: Ore }
	| { do: 'bookSales'; part: SalesPart }
	| { do: 'sendSales'; part: SalesPart }
	| { do: 'uploadSheet'; part: VoucherPart }
	| { do: 'listSheets'; part: VoucherPart; afterPause: boolean }
	| { do: 'createVoucher'; part: VoucherPart }
	| { do: 'readVoucher'; part: VoucherPart; guids: readonly string[] }
	| { do: 'bookVoucher'; part: VoucherPart }
	| { do: 'deleteVoucher'; part: VoucherPart }
	| { do: 'addLedgerItem'; part: VoucherPart }
	| { do: 'readLedgerItem'; part: VoucherPart; afterPause: boolean }
	| { do: 'bookLedgerItem'; part: VoucherPart }
	| { do: 'lookAtSource'; part: PurchasePart; fileGuid: string }
	| { do: 'uploadPaper'; part: PurchasePart }
	| { do: 'listPapers'; part: PurchasePart; afterPause: boolean }
	| { do: 'findSimilarPurchase'; part: PurchasePart }
	| { do: 'findSameNumber'; part: PurchasePart }
	| { do: 'createPurchase'; part: PurchasePart }
	| { do: 'updatePurchase'; part: PurchasePart }
	| { do: 'readPurchase'; part: PurchasePart; guids: readonly string[] }
	| { do: 'bookPurchase'; part: PurchasePart }
	| { do: 'deletePurchase'; part: PurchasePart }
	| { do: 'createPurchaseCreditNote'; part: PurchaseCreditNotePart }
	| { do: 'readPurchaseCreditNote'; part: PurchaseCreditNotePart; afterPause: boolean }
	| { do: 'updatePurchaseCreditNote'; part: PurchaseCreditNotePart }
	| { do: 'bookPurchaseCreditNote'; part: PurchaseCreditNotePart }
	| { do: 'readPayable'; part: PaymentPart; afterPause: boolean }
	| { do: 'listPayments'; part: PaymentPart }
	| { do: 'addPayment'; part: PaymentPart; sign: 1 | -1 }
	| { do: 'takeBackPayment'; part: PaymentPart; guid: string }
	| { do: 'removeLedgerItem'; item: StandingItem }
	| { do: 'replaceLedgerItem'; part: VoucherPart; regulation: RegulationPart }
	| { do: 'compareLedgerItem'; part: VoucherPart; afterPause: boolean }
	| Verdict;

/** A part is finished: `goOn` to the next one, or the document ends here with a reason. */
export type Verdict =
	| { do: 'goOn' }
	| { do: 'wait'; problem: Problem }
	| { do: 'stop'; problem: Problem };

export const goOn: Verdict = { do: 'goOn' };
export const wait = (problem: Problem): Verdict => ({ do: 'wait', problem });
export const stop = (problem: Problem): Verdict => ({ do: 'stop', problem });

export const isVerdict = (step: Step): step is Verdict =>
	step.do === 'goOn' || step.do === 'wait' || step.do === 'stop';

/** A write of somebody else is given this long to be finished by the one who began it. */
export const IN_PROGRESS_MS = 10 * 60_000;

/**
 * A run that is older than this makes no voucher any more. Half of the time after which others take
 * over, so that a run that slept cannot meet the one that took its place.
 */
export const MAY_CREATE_MS = IN_PROGRESS_MS / 2;
