import type { OperationCase } from '../../../engine/operationCase';
import { inNumberOrder, inReading, listed, madeBy } from '../rackbeat';

const BASIS = { number: 'NY/1 50%', name: 'Pumpe', productGroup: listed('3'), salesPrice: 79.5 };
const made = madeBy('product', BASIS);
const translated = async (world: Parameters<typeof made>[0]) => {
	const product = listed('H-100');
	await world.run('product', 'setTranslation', { product, language: 'en', name: 'Helmet' });
	return {};
};

const PICTURE = {
	data: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]).toString('base64'),
	mimeType: 'image/png',
	fileName: 'ritzel.png',
};

const written: OperationCase[] = [
	{
		resource: 'product',
		operation: 'create',
		parameters: {
			...BASIS,
			additionalFields: {
				barcode: '5700000000017',
				recommendedCostPrice: 33.123456,
				minStock: 5,
				unit: listed('1'),
				physical: { weight: { weight: 0.4, weight_unit: 'kg' } },
				defaultSupplier: listed('1'),
			},
		},
		request: 'POST /products',
		query: { suppress_webhooks: 'true' },
		body: {
			...{ number: 'NY/1 50%', name: 'Pumpe', group: 3, sales_price: 79.5 },
			...{ barcode: '5700000000017', recommended_cost_price: 33.123456, unit_id: 1 },
			...{ min_inventory_quantity: 5, min_stock: 5, default_supplier_id: 1 },
			physical: { weight: 0.4, weight_unit: 'kg' },
		},
		answer: { number: 'NY/1 50%', group: '3', salesPrice: 79.5, stockQuantity: 0, unitName: 'stk' },
	},
	{
		resource: 'product',
		operation: 'update',
		parameters: {
			product: listed('R/12+3'),
			updateFields: { salesPrice: 150, barred: true, description: '' },
			suppressWebhooks: false,
		},
		request: 'PUT /products/{number}',
		body: { sales_price: 150, is_barred: true, description: null },
		answer: { number: 'R/12+3', salesPrice: 150, barred: true },
	},
	{
		resource: 'product',
		operation: 'delete',
		prepare: made,
		parameters: ({ number }) => ({ product: listed(number) }),
		request: 'DELETE /products/{number}',
		query: { suppress_webhooks: 'true' },
		answer: { number: 'NY/1 50%', deleted: true },
	},
	inReading({ lots_allowed: true })({
		resource: 'product',
		operation: 'convertToLot',
		prepare: made,
		parameters: ({ number }) => ({ product: listed(number) }),
		request: 'POST /products/{number}/convert',
		alsoRequests: ['GET /lots/{number}'],
		query: { suppress_webhooks: 'true' },
		answer: { number: 'NY/1 50%', type: 'lot' },
	}),
	{
		resource: 'product',
		operation: 'setTranslation',
		parameters: { product: listed('H-100'), language: 'en', name: 'Helmet', description: '' },
		request: 'PUT /products/{number}/translations/{locale}',
		query: { suppress_webhooks: 'true' },
		body: { name: 'Helmet', description: null },
		answer: { product: 'H-100', language: 'en', name: 'Helmet' },
	},
	{
		resource: 'product',
		operation: 'uploadImage',
		parameters: { product: listed('R/12+3') },
		items: [{ json: {}, binary: { data: PICTURE } }],
		request: 'POST /products/{number}/image',
		query: { suppress_webhooks: 'true' },
		// Nobody tells under which of three names the form holds the picture.
		otherWays: 2,
		answer: { product: 'R/12+3', fileName: 'ritzel.png', size: 8 },
	},
	{
		resource: 'product',
		operation: 'deleteImage',
		parameters: { product: listed('H-100') },
		request: 'DELETE /products/{number}/image',
		query: { suppress_webhooks: 'true' },
		answer: { deleted: true },
	},
];

const listsOfOne: OperationCase[] = [
	inNumberOrder({
		resource: 'product',
		operation: 'getStock',
		parameters: { kind: 'products', product: listed('R/12+3') },
		request: 'GET /products/{number}/locations',
		answer: { item: 'R/12+3', location: '1', locationName: 'Hovedlager', quantity: 38 },
	}),
	{
		resource: 'product',
		operation: 'getStock',
		title: 'at one location',
		parameters: { kind: 'products', product: listed('H-100'), location: listed('11') },
		request: 'GET /products/{number}/locations/{location}',
		answer: { item: 'H-100', location: '11', quantity: 0 },
	},
	{
		resource: 'product',
		operation: 'getStock',
		title: 'of products and lots',
		parameters: { kind: 'items', item: listed('HJUL-28'), location: listed('1') },
		request: 'GET /items/{number}/locations',
		answer: { item: 'HJUL-28', location: '1', quantity: 8 },
	},
	inNumberOrder({
		resource: 'product',
		operation: 'getStock',
		title: 'what is free',
		parameters: { kind: 'items', item: listed('H-100'), which: 'free' },
		request: 'GET /items/{number}/locations/available',
		answer: { location: '1', available: 101 },
	}),
	{
		resource: 'product',
		operation: 'getStock',
		title: 'what is free at one location',
		parameters: { kind: 'items', item: listed('H-100'), which: 'free', location: listed('1') },
		request: 'GET /items/{number}/locations/available/{location}',
		answer: { location: '1', available: 101 },
	},
	{
		resource: 'product',
		operation: 'getUnits',
		parameters: { product: listed('H-100'), returnAll: true },
		request: 'GET /products/{number}/units',
		answer: { product: 'H-100', unit: '3', name: 'sæt', quantity: 2 },
	},
	{
		resource: 'product',
		operation: 'getPrices',
		parameters: { product: listed('H-100'), returnAll: true },
		request: 'GET /products/{number}/prices',
		answer: { product: 'H-100', currency: 'EUR' },
	},
	{
		resource: 'product',
		operation: 'getTranslations',
		prepare: translated,
		parameters: { product: listed('H-100') },
		request: 'GET /products/{number}/translations',
		answer: { language: 'en', name: 'Helmet', description: '' },
	},
	{
		resource: 'product',
		operation: 'getTranslations',
		title: 'in one language',
		prepare: translated,
		parameters: { product: listed('H-100'), language: 'en' },
		request: 'GET /products/{number}/translations/{locale}',
		answer: { language: 'en', name: 'Helmet' },
	},
	{
		resource: 'product',
		operation: 'getVariations',
		parameters: { product: listed('H-100') },
		request: 'GET /products/{number}/variation-matrix',
		answer: { product: 'H-100' },
	},
	inReading({ image_answer: 'bytes' })({
		resource: 'product',
		operation: 'getImage',
		parameters: { product: listed('H-100') },
		request: 'GET /products/{number}/image',
		answer: { product: 'H-100', url: '' },
		file: { field: 'data', mimeType: 'image/png' },
	}),
	inReading({ image_answer: 'urls' })({
		resource: 'product',
		operation: 'getImage',
		title: 'as addresses',
		parameters: { product: listed('H-100') },
		request: 'GET /products/{number}/image',
		answer: { url: 'https://img.example.com/h-100.png', size: 0 },
	}),
];

export const productCases: OperationCase[] = [
	{
		resource: 'product',
		operation: 'get',
		parameters: { kind: 'products', product: listed('R/12+3') },
		request: 'GET /products/{number}',
		answer: { number: 'R/12+3', group: '3', stockQuantity: 38, costPrice: 61.5, barred: false },
	},
	{
		resource: 'product',
		operation: 'get',
		title: 'among products and lots',
		parameters: { kind: 'items', item: listed('HJUL-28') },
		request: 'GET /items/{number}',
		answer: { number: 'HJUL-28', type: 'lot', stockQuantity: 8 },
	},
	{
		resource: 'product',
		operation: 'get',
		title: 'a collection',
		parameters: { kind: 'collections', collection: listed('STARTPAKKE') },
		request: 'GET /collections/{number}',
		answer: { number: 'STARTPAKKE', type: 'collection' },
	},
	{
		resource: 'product',
		operation: 'getAll',
		parameters: {
			kind: 'products',
			returnAll: true,
			filters: { barred: 'barred', productGroup: listed('2') },
		},
		request: 'GET /products',
		// Once more without filters by a property.
		otherWays: 1,
		query: { is_barred: 'true', group: '2' },
		answer: { number: 'B-90', barred: true },
	},
	{
		resource: 'product',
		operation: 'getAll',
		title: 'products and lots',
		parameters: { kind: 'items', returnAll: true, filters: { barcode: '5701234567899' } },
		request: 'GET /items',
		// Once more without filters by a property.
		otherWays: 1,
		query: { barcode: '5701234567899' },
		answer: { number: 'H-100' },
	},
	{
		resource: 'product',
		operation: 'getAll',
		title: 'collections',
		parameters: { kind: 'collections', returnAll: true },
		request: 'GET /collections',
		answer: { number: 'STARTPAKKE' },
	},
	...listsOfOne,
	...written,
];
