import type { OperationCase } from '../../../engine/operationCase';
import { chosen } from '../dinero';
import { bookedInvoice, CUSTOMER } from './salesWorld';

export const saleCases: OperationCase[] = [
	{
		resource: 'sale',
		operation: 'getAll',
		prepare: bookedInvoice,
		parameters: {
			changesSince: '2026-01-01T00:00:00.000+01:00',
			returnAll: true,
			simplify: true,
			filters: { contact: chosen(CUSTOMER), statusFilter: ['Overdue'] },
		},
		request: 'GET /v1/{org}/sales',
		query: {
			changesSince: '2025-12-31T23:00:00Z',
			queryFilter: `ContactGuid eq '${CUSTOMER}'`,
			statusFilter: 'Overdue',
		},
		answer: { type: 'Invoice', status: 'Booked', paymentStatus: 'Overdue' },
	},
	{
		resource: 'sale',
		operation: 'getSettings',
		parameters: { simplify: true },
		request: 'GET /v1/{org}/sales/settings',
		answer: {
			defaultAccountNumber: 1000,
			paymentConditionType: 'Netto',
			paymentConditionDays: 8,
			reminderFee: 100,
		},
	},
];
