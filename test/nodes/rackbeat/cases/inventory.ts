import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../../engine/operationCase';
import { inReading, listed } from '../rackbeat';

const AT_MAIN = { item: listed('R/12+3'), location: listed('1') };
const DATE = '2026-11-15T23:30:00.000Z';

const made =
	(operation: string, parameters: IDataObject) =>
	async ({ run }: CaseWorld): Promise<IDataObject> => {
		const [first] = await run('inventory', operation, parameters);
		return { id: first?.json['id'] };
	};
const ADJUSTMENT = { ...AT_MAIN, adjustmentType: 'quantity', quantity: 30, reason: 'Optælling' };
const MOVEMENT = {
	...{ item: listed('D-28'), quantity: 5 },
	...{ fromLocation: listed('1'), toLocation: listed('11') },
};
const COUNT = { ...AT_MAIN, quantity: 40 };

const adjustments: OperationCase[] = [
	{
		resource: 'inventory',
		operation: 'createAdjustment',
		parameters: { ...ADJUSTMENT, date: DATE },
		request: 'POST /inventory-adjustments',
		query: { suppress_webhooks: 'true' },
		body: {
			...{ item_id: 'R/12+3', adjustment_type: 'quantity', quantity: 30, location: 1 },
			...{ regulated_at: '2026-11-16', reason: 'Optælling' },
		},
		answer: { item: 'R/12+3', location: '1', quantity: 30, date: '2026-11-16', booked: false },
	},
	inReading({ cost_adjustments: 'known' })({
		resource: 'inventory',
		operation: 'createAdjustment',
		title: 'of the cost price',
		parameters: { ...AT_MAIN, adjustmentType: 'cost_price', costPrice: 60.123456 },
		request: 'POST /inventory-adjustments',
		body: { adjustment_type: 'cost_price', cost_price: 60.123456 },
		answer: { type: 'cost_price', costPrice: 60.123456, quantity: null },
	}),
	{
		resource: 'inventory',
		operation: 'getAdjustments',
		prepare: made('createAdjustment', ADJUSTMENT),
		parameters: { returnAll: true, onlyDrafts: true },
		request: 'GET /inventory-adjustments',
		answer: { item: 'R/12+3', quantity: 30, reason: 'Optælling', booked: false },
	},
	{
		resource: 'inventory',
		operation: 'bookAdjustment',
		prepare: made('createAdjustment', ADJUSTMENT),
		parameters: ({ id }) => ({ adjustment: listed(id) }),
		request: 'POST /inventory-adjustments/{id}/book',
		query: { suppress_webhooks: 'true' },
		answer: { booked: true },
	},
];

const newer = inReading({ movement_paths: 'both' });
const older = inReading({ movement_paths: 'older' });

const movements: OperationCase[] = [
	newer({
		resource: 'inventory',
		operation: 'createMovement',
		parameters: MOVEMENT,
		request: 'POST /inventory/internal-movements',
		query: { suppress_webhooks: 'true' },
		body: { from_location: 1, to_location: 11, lines: [{ item_id: 'D-28', quantity: 5 }] },
		answer: { item: 'D-28', quantity: 5, from: '1', to: '11', booked: false },
	}),
	older({
		resource: 'inventory',
		operation: 'createMovement',
		title: 'under the older path',
		parameters: MOVEMENT,
		request: 'POST /inventory-movements',
		body: { from_location_id: 1, item_id: 'D-28', quantity: 5 },
		answer: { item: 'D-28', from: '1', to: '11' },
	}),
	newer({
		resource: 'inventory',
		operation: 'getMovements',
		prepare: made('createMovement', MOVEMENT),
		parameters: { returnAll: true },
		request: 'GET /inventory/internal-movements',
		answer: { item: 'D-28', itemName: 'Dæk 28"', lines: 1 },
	}),
	older({
		resource: 'inventory',
		operation: 'getMovements',
		title: 'under the older path',
		prepare: made('createMovement', MOVEMENT),
		parameters: { returnAll: true },
		request: 'GET /inventory-movements',
		answer: { item: 'D-28' },
	}),
	newer({
		resource: 'inventory',
		operation: 'bookMovement',
		prepare: made('createMovement', MOVEMENT),
		parameters: ({ id }) => ({ movement: listed(id) }),
		request: 'POST /inventory/internal-movements/{id}/book',
		query: { suppress_webhooks: 'true' },
		answer: { booked: true },
	}),
	older({
		resource: 'inventory',
		operation: 'bookMovement',
		title: 'under the older path',
		prepare: made('createMovement', MOVEMENT),
		parameters: ({ id }) => ({ movement: listed(id) }),
		request: 'POST /inventory-movements/{id}/book',
		answer: { booked: true },
	}),
	newer({
		resource: 'inventory',
		operation: 'createMovementReceipt',
		prepare: async (world) => {
			const { id } = await made('createMovement', MOVEMENT)(world);
			await world.run('inventory', 'bookMovement', { movement: listed(id) });
			return { id };
		},
		parameters: ({ id }) => ({ movement: listed(id) }),
		request: 'POST /inventory/internal-movements/{id}/create-receipt',
		query: { suppress_webhooks: 'true' },
		answer: { received: true },
	}),
	newer({
		resource: 'inventory',
		operation: 'getMissingStock',
		prepare: made('createMovement', { ...MOVEMENT, quantity: 5000 }),
		parameters: ({ id }) => ({ movement: listed(id) }),
		request: 'GET /inventory/internal-movements/{id}/lines-missing-stock',
		answer: { item: 'D-28', quantity: 5000 },
	}),
];

const counts: OperationCase[] = [
	{
		resource: 'inventory',
		operation: 'createStockCount',
		parameters: { ...COUNT, date: DATE },
		request: 'POST /inventory/checking-drafts',
		query: { suppress_webhooks: 'true' },
		body: { item_id: 'R/12+3', quantity: 40, location: 1, regulated_at: '2026-11-16' },
		answer: { item: 'R/12+3', quantity: 40, location: '1', booked: false },
	},
	{
		resource: 'inventory',
		operation: 'getStockCounts',
		prepare: made('createStockCount', COUNT),
		parameters: { returnAll: true },
		request: 'GET /inventory/checking-drafts',
		answer: { item: 'R/12+3', quantity: 40 },
	},
	{
		resource: 'inventory',
		operation: 'bookStockCount',
		prepare: made('createStockCount', COUNT),
		parameters: ({ id }) => ({ stockCount: listed(id) }),
		request: 'POST /inventory/checking-drafts/{id}/book',
		query: { suppress_webhooks: 'true' },
		answer: { booked: true },
	},
	{
		resource: 'inventory',
		operation: 'bookAllStockCounts',
		prepare: made('createStockCount', COUNT),
		request: 'POST /inventory/checking-drafts/book-all',
		query: { suppress_webhooks: 'true' },
		answer: { booked: true },
	},
	{
		resource: 'inventory',
		operation: 'deleteAllStockCounts',
		prepare: made('createStockCount', COUNT),
		request: 'DELETE /inventory/checking-drafts/delete-all',
		query: { suppress_webhooks: 'true' },
		answer: { deleted: true },
	},
];

export const inventoryCases: OperationCase[] = [...adjustments, ...movements, ...counts];
