import type { INodeProperties } from 'n8n-workflow';
import { byListOrNumber, chosenBy, type ByKey } from '../locators';

/** Items have numbers of any signs, which are taken as they stand. */
const ITEM_NUMBER: ByKey = { displayName: 'By Number', placeholder: 'e.g. H-100' };

const byListOrItemNumber = (
	displayName: string,
	name: string,
	searchListMethod: string,
	description: string,
): INodeProperties => chosenBy(ITEM_NUMBER, displayName, name, searchListMethod, description);

export const productGroupLocator = byListOrNumber(
	'Product Group',
	'productGroup',
	'searchProductGroups',
	'The product group (varegruppe)',
);

export const unitLocator = byListOrNumber(
	'Unit',
	'unit',
	'searchUnits',
	'The unit (enhed) that an item is counted in',
);

export const locationLocator = byListOrNumber(
	'Location',
	'location',
	'searchLocations',
	'The location (lager, hylde) where goods are kept',
);

export const itemLocator = byListOrItemNumber(
	'Item',
	'item',
	'searchItems',
	'The product or lot (vare) by its number in Rackbeat',
);

export const productLocator = byListOrItemNumber(
	'Product',
	'product',
	'searchProducts',
	'The product (vare) by its number in Rackbeat',
);

export const lotLocator = byListOrItemNumber(
	'Lot',
	'lot',
	'searchLots',
	'The lot (stykliste, BOM) by its number in Rackbeat',
);

export const collectionLocator = byListOrItemNumber(
	'Collection',
	'collection',
	'searchCollections',
	'The collection (pakke), a bundle that becomes separate lines',
);
