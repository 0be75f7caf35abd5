import { permissionFor, withPermission } from '../../services/rackbeat/permissions';
import { readRackbeatError } from '../../services/rackbeat/errors';
import { ServiceError } from '../../services/http/serviceError';

const refusal = (status: number, body: unknown) => readRackbeatError({ status, headers: {}, body });

test.each([
	['/customer-invoices/7/book', 'access customer invoices'],
	['/orders/1001/book', 'access orders'],
	['/orders/1001/create-shipment', 'access shipments'],
	['/orders/1001/shipments', 'access shipments'],
	['/orders/shipments/7/mark-shipped', 'access shipments'],
	['/purchase-orders/1001/create-receipt', 'access receipts'],
	['/purchase-orders/receipts/7/mark-received', 'access receipts'],
	['/revenue-orders', 'access orders'],
	['/webhooks', 'access settings'],
	['/items/A%252F1', 'all permissions'],
])('%s is guarded by %s', (path, permission) => {
	expect(permissionFor(path)).toBe(permission);
});

test('a refusal for lack of a right names the permission; another stays as it is', () => {
	const facts = { service: 'Rackbeat' as const, status: 403, code: null, method: 'GET', raw: '' };
	const read = { ...facts, path: '/suppliers', ...refusal(403, '') };
	const error = withPermission(new ServiceError(read));
	expect((error as ServiceError).messages).toEqual([
		{ property: '', text: 'permission "access suppliers"' },
	]);
	const other = new ServiceError({ ...facts, path: '/suppliers', kind: 'refused', messages: [] });
	expect(withPermission(other)).toBe(other);
});

test.each([
	[403, '', 'forbidden'],
	[403, { message: 'This action is unauthorized.' }, 'forbidden'],
	[403, { message: 'Invalid scope(s) provided.' }, 'forbidden'],
	[403, { message: 'The invoice is booked.' }, 'refused'],
	[403, '<html><body>Forbidden</body></html>', 'forbidden'],
	[422, { message: 'The invoice is booked.' }, 'validation'],
] as const)('%s %j is %s', (status, body, kind) => {
	expect(refusal(status, body).kind).toBe(kind);
});
