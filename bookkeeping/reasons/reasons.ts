import { ACCESS_REASONS } from './accessReasons';
import { CREDIT_NOTE_REASONS } from './creditNoteReasons';
import { CUSTOM_FIELD_REASONS } from './customFieldReasons';
import { DINERO_REASONS } from './dineroReasons';
import { DOCUMENT_REASONS } from './documentReasons';
import { INPUT_REASONS } from './inputReasons';
import { POSTING_REASONS } from './postingReasons';
import { PURCHASE_REASONS } from './purchaseReasons';
import { RECONCILIATION_REASONS } from './reconciliationReasons';
import { REGISTER_REASONS } from './registerReasons';
import { ROGER_REASONS } from './rogerReasons';
import { SETTINGS_REASONS } from './settingsReasons';
import { STOCK_REASONS } from './stockReasons';
import { SUPPLIER_REASONS } from './supplierReasons';
import { TRADE_OFFER_REASONS } from './tradeOfferReasons';
import { TRANSFER_REASONS } from './transferReasons';
import type { Reason } from './reason';

/** Every reason code that a user can meet. A code never changes its meaning. */
export const REASONS = {
	...ACCESS_REASONS,
	...CREDIT_NOTE_REASONS,
	...CUSTOM_FIELD_REASONS,
	...DINERO_REASONS,
	...DOCUMENT_REASONS,
	...INPUT_REASONS,
	...POSTING_REASONS,
	...PURCHASE_REASONS,
	...RECONCILIATION_REASONS,
	...REGISTER_REASONS,
	...ROGER_REASONS,
	...SETTINGS_REASONS,
	...STOCK_REASONS,
	...SUPPLIER_REASONS,
	...TRADE_OFFER_REASONS,
	...TRANSFER_REASONS,
} satisfies Record<string, Reason>;

export type ReasonCode = keyof typeof REASONS;

export const isReasonCode = (text: string): text is ReasonCode => Object.hasOwn(REASONS, text);
