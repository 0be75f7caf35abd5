import type { OperationTable } from '../../operation/operation';
import type { DineroRun } from '../dineroRun';
import { accountResource } from './account';
import { accountingYearResource } from './accountingYear';
import { attachmentResource } from './attachment';
import { contactResource } from './contact';
import { countryResource } from './country';
import { creditNoteResource } from './creditNote';
import { entryResource } from './entry';
import { fileResource } from './file';
import { invoiceResource } from './invoice';
import { ledgerItemResource } from './ledgerItem';
import { manualVoucherResource } from './manualVoucher';
import { organizationResource } from './organization';
import { paymentResource } from './payment';
import { planResource } from './plan';
import { productResource } from './product';
import { purchaseCreditNoteResource } from './purchaseCreditNote';
import { purchaseVoucherResource } from './purchaseVoucher';
import { reminderResource } from './reminder';
import { reportResource } from './report';
import { saleResource } from './sale';
import { tradeOfferResource } from './tradeOffer';
import { vatTypeResource } from './vatType';
import { webhookResource } from './webhook';

/** All operations of the Dinero node, a resource to a folder. */
export const DINERO_OPERATIONS: OperationTable<DineroRun> = [
	planResource,
	organizationResource,
	accountResource,
	vatTypeResource,
	accountingYearResource,
	countryResource,
	contactResource,
	productResource,
	invoiceResource,
	creditNoteResource,
	tradeOfferResource,
	reminderResource,
	attachmentResource,
	saleResource,
	purchaseVoucherResource,
	purchaseCreditNoteResource,
	paymentResource,
	manualVoucherResource,
	ledgerItemResource,
	fileResource,
	entryResource,
	reportResource,
	webhookResource,
];
