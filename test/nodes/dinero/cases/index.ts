import type { OperationCase } from '../../../engine/operationCase';
import { accountCases } from './account';
import { accountingYearCases } from './accountingYear';
import { attachmentCases } from './attachment';
import { contactCases } from './contact';
import { countryCases } from './country';
import { creditNoteCases } from './creditNote';
import { entryCases } from './entry';
import { fileCases } from './file';
import { invoiceCases } from './invoice';
import { ledgerItemCases } from './ledgerItem';
import { manualVoucherCases } from './manualVoucher';
import { organizationCases } from './organization';
import { paymentCases } from './payment';
import { planCases } from './plan';
import { productCases } from './product';
import { purchaseCreditNoteCases } from './purchaseCreditNote';
import { purchaseVoucherCases } from './purchaseVoucher';
import { reminderCases } from './reminder';
import { reportCases } from './report';
import { saleCases } from './sale';
import { tradeOfferCases } from './tradeOffer';
import { vatTypeCases } from './vatType';
import { webhookCases } from './webhook';

/** Every operation of the Dinero node at work, a resource to a file. */
export const DINERO_CASES: readonly OperationCase[] = [
	...accountCases,
	...accountingYearCases,
	...attachmentCases,
	...contactCases,
	...countryCases,
	...creditNoteCases,
	...entryCases,
	...fileCases,
	...invoiceCases,
	...ledgerItemCases,
	...manualVoucherCases,
	...organizationCases,
	...paymentCases,
	...planCases,
	...productCases,
	...purchaseCreditNoteCases,
	...purchaseVoucherCases,
	...reminderCases,
	...reportCases,
	...saleCases,
	...tradeOfferCases,
	...vatTypeCases,
	...webhookCases,
];
