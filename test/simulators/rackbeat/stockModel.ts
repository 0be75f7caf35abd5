/** Base currency by both principles of valuing at once; a switch decides which one is shown. */
export interface Value {
	average: number;
	fifo: number;
}

/** Total cost of a line in base currency by both principles; null when the item had no cost price. */
export interface LineCost {
	average: number | null;
	fifo: number | null;
}

/** What is left of goods that came in together. */
export interface StockLayer {
	/** Id of the movement that brought them, by which a later price finds them. */
	id: number;
	quantity: number;
	/** What these goods cost in all, by FIFO. */
	value: number;
}

/** Goods that went out before they came in. */
export interface OwedGoods {
	/** Id of the movement that took them. */
	id: number;
	quantity: number;
	/** What they were costed at meanwhile. */
	cost: Value;
}

/** Stock of one item, valued by moving average and by layers at once. */
export interface Stock {
	/** Below zero while goods are owed. */
	quantity: number;
	/** Value by moving average; below zero while goods are owed. */
	value: number;
	/** Oldest first; none while goods are owed. */
	layers: StockLayer[];
	/** Oldest first. */
	owed: OwedGoods[];
	/** Unit cost of the goods that were there last; null until some came in. */
	last: Value | null;
}

export type MovementType =
	| 'opening'
	| 'receipt'
	| 'supplier_invoice'
	| 'shipment'
	| 'customer_invoice'
	| 'unbook'
	| 'adjustment'
	| 'internal_movement'
	| 'production'
	| 'correction';

/** How much of one layer went out. */
export interface Draw {
	layer: number;
	quantity: number;
}

/** One line of the stock's log. The sum of all up to a day is the stock and its value on that day. */
export interface Movement {
	id: number;
	item: string;
	location_id: number;
	/** What came in; below zero what went out, zero for a value alone. */
	quantity: number;
	/** The change of the stock's value. */
	value: Value;
	type: MovementType;
	/** Number of the document that caused it. */
	document: number | null;
	/** Id of that document's line. */
	line: number | null;
	draws: Draw[];
	/** Whether unbooking its document took it back. */
	isUndone: boolean;
	/** The Danish day that it counts on. */
	date: string;
	created_at: string;
}
