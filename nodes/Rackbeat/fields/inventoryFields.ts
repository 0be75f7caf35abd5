import type { INodeProperties } from 'n8n-workflow';
import { byListOrNumber } from '../locators';
import { locationLocator } from './stockLocators';

export const adjustmentLocator = byListOrNumber(
	'Adjustment',
	'adjustment',
	'searchAdjustments',
	'The adjustment (lagerregulering) by its ID; the list shows drafts',
);

export const movementLocator = byListOrNumber(
	'Movement',
	'movement',
	'searchMovements',
	'The internal movement (flytning) by its ID; the list shows drafts',
);

export const stockCountLocator = byListOrNumber(
	'Stock Count',
	'stockCount',
	'searchStockCounts',
	'The stock count (optælling) by its ID',
);

export const fromLocationLocator: INodeProperties = {
	...locationLocator,
	displayName: 'From Location',
	name: 'fromLocation',
	description: 'The location that the goods leave',
};

export const toLocationLocator: INodeProperties = {
	...locationLocator,
	displayName: 'To Location',
	name: 'toLocation',
	description: 'The location that the goods come to',
};

export const regulationDate: INodeProperties = {
	displayName: 'Date',
	name: 'date',
	type: 'dateTime',
	default: '',
	description: 'Danish calendar day that it counts on; left empty it is today',
};

export const regulationReason: INodeProperties = {
	displayName: 'Reason (Årsag)',
	name: 'reason',
	type: 'string',
	default: '',
	description: 'Why; it is seen in the log of the item',
};

export const quantityField = (displayName: string, description: string): INodeProperties => ({
	displayName,
	name: 'quantity',
	type: 'number',
	typeOptions: { numberPrecision: 6 },
	required: true,
	default: 0,
	description,
});

export const notBookedFilter: INodeProperties = {
	displayName: 'Only Drafts',
	name: 'onlyDrafts',
	type: 'boolean',
	default: false,
	description: 'Whether those that are booked are left out',
};
