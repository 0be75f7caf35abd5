import type { Stamps } from './recordModel';
import type { Stock } from './stockModel';

/** A unit beside the item's own: so many of them are one. */
export interface ItemUnit {
	unit_id: number;
	quantity: number;
}

export interface ItemPrice {
	currency: string;
	sales_price: number;
}

export interface Translation {
	locale: string;
	name: string | null;
	description: string | null;
}

/** Weight and size, each with its unit. */
export interface Physical {
	weight: number | null;
	weight_unit: string | null;
	height: number | null;
	width: number | null;
	depth: number | null;
	size_unit: string | null;
}

/** What one of a lot is made of. */
export interface LotLine {
	id: number;
	child_id: string;
	quantity: number;
}

export interface LotFacts {
	lines: LotLine[];
	min_produced: number;
	recommended_cost_is_locked: boolean;
	cost_is_locked: boolean;
	adjust_to_zero: boolean;
	add_products_individually: boolean;
}

export interface Item extends Stamps {
	number: string;
	type: 'product' | 'lot';
	name: string;
	description: string | null;
	barcode: string | null;
	group_id: number;
	unit_id: number | null;
	/** Base currency, without VAT. */
	sales_price: number;
	recommended_sales_price: number | null;
	recommended_cost_price: number;
	/** A service's own unit cost; it never comes from stock. */
	service_cost: number;
	/** Added to what the item costs when it comes in or is produced. */
	cost_addition_percentage: number;
	is_barred: boolean;
	default_location_id: number | null;
	default_supplier_id: number | null;
	supplier_product_number: string | null;
	min_order: number;
	min_sales: number;
	min_stock: number;
	physical: Physical | null;
	image_url: string | null;
	/** A picture that was uploaded, in base64. */
	picture: { type: string; data: string } | null;
	discount_group_id: number | null;
	units: ItemUnit[];
	prices: ItemPrice[];
	translations: Translation[];
	/** Set on lots alone. */
	lot: LotFacts | null;
	stock: Stock;
}

/** A bundle that becomes separate lines on a document. */
export interface Collection extends Stamps {
	number: string;
	name: string;
	lines: LotLine[];
}
