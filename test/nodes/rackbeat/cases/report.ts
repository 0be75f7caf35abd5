import type { OperationCase } from '../../../engine/operationCase';
import { inNumberOrder, inReading, listed } from '../rackbeat';

const NOVEMBER = '2026-11-15T12:00:00+01:00';

const other = (report: string): OperationCase => ({
	resource: 'report',
	operation: 'getOther',
	title: report,
	parameters: { report },
	request: `GET /reports/${report}`,
	answer: { report, isWhole: true },
});

export const reportCases: OperationCase[] = [
	{
		resource: 'report',
		operation: 'getStockValue',
		parameters: { date: NOVEMBER },
		request: 'GET /reports/valuation/total',
		query: { date_to: '2026-11-15' },
		answer: { date: '2026-11-15', value: expect.any(Number), ore: expect.any(Number) },
	},
	{
		resource: 'report',
		operation: 'getStockValueByItem',
		parameters: { date: NOVEMBER, location: listed('1'), returnAll: true },
		request: 'GET /reports/valuation',
		query: { date_to: '2026-11-15', location: '1' },
		answer: { date: '2026-11-15', item: expect.any(String), value: expect.any(Number) },
	},
	inNumberOrder({
		resource: 'report',
		operation: 'getLedger',
		parameters: { item: listed('R/12+3'), returnAll: true },
		request: 'GET /reports/ledger/{number}',
		answer: { item: 'R/12+3', type: 'opening', quantity: 40, unitCost: 61.5, location: '1' },
	}),
	inReading({ revenue_orders_path: '/revenue-orders' })({
		resource: 'report',
		operation: 'getRevenueOrders',
		parameters: { level: 'sum' },
		request: 'GET /revenue-orders',
		answer: { revenue: expect.any(Number), currency: 'DKK' },
	}),
	...['batch-checking', 'batches', 'checking', 'reordering', 'sales-budgetting'].map(other),
	{
		resource: 'report',
		operation: 'download',
		parameters: { report: 'sales' },
		request: 'GET /reports/sales',
		answer: { report: 'sales', fileName: 'sales.txt' },
		file: { field: 'data', mimeType: 'text/plain' },
	},
	{
		resource: 'report',
		operation: 'download',
		title: 'the orders',
		parameters: { report: 'orders' },
		request: 'GET /reports/orders/download',
		answer: { report: 'orders', fileName: 'orders.csv' },
		file: { field: 'data', mimeType: 'text/csv' },
	},
];
