import type { DineroUnit } from '../settings/rackbeatDinero';

/** What Dinero is sent of a product; its comment stays as it is. */
export interface ProductFields {
	ProductNumber: string;
	Name: string;
	/** Price of one in DKK, excluding VAT. */
	BaseAmountValue: number;
	/** What an invoice line begins with. */
	Quantity: number;
	AccountNumber: number;
	Unit: DineroUnit;
	ExternalReference: string;
}

/** A product as it is to stand in Dinero. */
export interface ProductPart {
	type: 'product';
	/** Without content hash. */
	reference: string;
	/** The product to change, as found while planning; null: create. */
	guid: string | null;
	action: 'create' | 'update' | 'none';
	fields: ProductFields;
	/** When it was changed last, as seen while planning. */
	seenUpdatedAt: string | null;
}
