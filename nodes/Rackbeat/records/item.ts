import { keyOf, nameOf } from '../../../bookkeeping/document/rawValue';
import { COLLECTIONS, ITEMS, LOTS, PRODUCTS } from '../../../services/rackbeat/items';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import { flagIn, numberOf, textIn } from './recordValue';
import type { ShownRecord } from './recordWork';

/** A product or lot in flat fields; prices and cost in base currency without VAT. */
export const itemRow = (record: RackbeatRecord) => ({
	number: textIn(record, 'number'),
	type: textIn(record, 'type'),
	name: textIn(record, 'name'),
	barcode: textIn(record, 'barcode'),
	group: keyOf(record['group']) ?? keyOf(record['group_id']),
	groupName: nameOf(record['group']),
	unit: keyOf(record['unit']) ?? keyOf(record['unit_id']),
	unitName: nameOf(record['unit']),
	salesPrice: numberOf(record, 'sales_price'),
	costPrice: numberOf(record, 'cost_price'),
	recommendedCostPrice: numberOf(record, 'recommended_cost_price'),
	stockQuantity: numberOf(record, 'stock_quantity'),
	availableQuantity: numberOf(record, 'available_quantity'),
	inventoryEnabled: flagIn(record, 'inventory_enabled'),
	barred: flagIn(record, 'is_barred') ?? false,
	updatedAt: textIn(record, 'updated_at') || null,
});

export const ITEM: ShownRecord = {
	kind: ITEMS,
	chosenBy: 'item',
	da: 'Vare',
	en: 'Item',
	row: itemRow,
};

export const PRODUCT: ShownRecord = {
	kind: PRODUCTS,
	chosenBy: 'product',
	da: 'Vare',
	en: 'Product',
	row: itemRow,
};

export const LOT: ShownRecord = {
	kind: LOTS,
	chosenBy: 'lot',
	da: 'Stykliste',
	en: 'Lot',
	row: itemRow,
};

export const COLLECTION: ShownRecord = {
	kind: COLLECTIONS,
	chosenBy: 'collection',
	da: 'Pakke',
	en: 'Collection',
	row: itemRow,
};
