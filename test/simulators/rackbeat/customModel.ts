import type { Registered, Stamps } from './recordModel';

export type FieldType = 'text' | 'textarea' | 'checkbox' | 'dropdown';

/** What a custom field can stand on. */
export type FieldUse = 'customer' | 'item' | 'supplier' | 'sales' | 'purchasing';

export interface FieldOption {
	id: number;
	label: string;
	value: string;
}

/** A custom field (ekstrafelt) of the account's own. */
export interface CustomField extends Stamps {
	id: number;
	slug: string;
	name: string;
	type: FieldType;
	available_for: FieldUse;
	use_in_layouts: boolean;
	default_value: string | null;
	options: FieldOption[];
}

/** The kinds of records that custom fields stand on, by the path of their list. */
export type FieldOwner =
	| 'items'
	| 'customers'
	| 'suppliers'
	| 'orders'
	| 'customer-invoices'
	| 'purchase-orders'
	| 'supplier-invoices';

/** What one record says in one custom field; of a dropdown the id of the option. */
export interface FieldValue {
	owner: FieldOwner;
	/** Number of the record as text. */
	key: string;
	field_id: number;
	value: string | number | boolean;
}

/** A group of items on which customers get a discount. */
export interface DiscountGroup extends Registered {
	discount_percentage: number;
}

/** A customer in a discount group, perhaps at a percentage of its own. */
export interface CustomerDiscount {
	customer_id: number;
	group: number;
	override_discount_percentage: number | null;
}

/** A price that one customer pays for an item. */
export interface CustomerPrice {
	customer_id: number;
	item: string;
	sales_price: number;
	currency: string;
}
