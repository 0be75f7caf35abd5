import type { Stamps } from './recordModel';

/** A change of stock or cost by hand; a draft until it is booked. */
export interface Adjustment extends Stamps {
	id: number;
	item: string;
	location_id: number;
	adjustment_type: 'quantity' | 'cost_price';
	/** How many there shall be at the location. */
	quantity: number | null;
	/** What one shall cost, in base currency. */
	cost_price: number | null;
	/** The Danish day that it counts on. */
	regulated_at: string;
	reason: string | null;
	is_booked: boolean;
	booked_at: string | null;
}

/** Goods that go from one location to another; a draft until it is booked. */
export interface InternalMovement extends Stamps {
	id: number;
	from_location_id: number;
	to_location_id: number;
	lines: { item: string; quantity: number }[];
	regulated_at: string;
	reason: string | null;
	is_booked: boolean;
	booked_at: string | null;
	/** Whether a receipt was made for what was moved. */
	has_receipt: boolean;
}

/** What was counted of an item at a location; a draft until it is booked. */
export interface StockCount extends Stamps {
	id: number;
	item: string;
	location_id: number;
	quantity: number;
	regulated_at: string;
	reason: string | null;
	is_booked: boolean;
	booked_at: string | null;
}
