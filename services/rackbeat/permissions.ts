import { ServiceError } from '../http/serviceError';

/**
 * The permission that guards a part of the API, as the dialog for a new key names it (source: the
 * scopes page of Rackbeat's developer hub). Items, units and groups are named by none.
 */
const PERMISSION_BY_PATH: Readonly<Record<string, string>> = {
	customers: 'access customers',
	'customer-groups': 'access customers',
	offers: 'access offers',
	orders: 'access orders',
	'order-shipments': 'access shipments',
	'revenue-orders': 'access orders',
	'customer-invoices': 'access customer invoices',
	suppliers: 'access suppliers',
	'supplier-groups': 'access suppliers',
	'purchase-orders': 'access purchasing',
	'purchase-order-receipts': 'access receipts',
	'supplier-invoices': 'access supplier invoices',
	users: 'access users',
	employees: 'access employees',
	settings: 'access settings',
	// No page names these; settings is the likely one (UNCONFIRMED).
	layouts: 'access settings',
	'payment-terms': 'access settings',
	webhooks: 'access settings',
	'user-account-plugins': 'access settings',
	fields: 'access settings',
};

/** What hangs on an order has a permission of its own, whatever the path begins with. */
const PERMISSION_BY_PART: Readonly<Record<string, string>> = {
	shipments: 'access shipments',
	'create-shipment': 'access shipments',
	receipts: 'access receipts',
	'create-receipt': 'access receipts',
};

/** The permission that a key seems to lack; all of them where no source names one. */
export function permissionFor(path: string): string {
	const parts = path.split('/').filter((part) => part !== '');
	const ofPart = parts.slice(1).find((part) => part in PERMISSION_BY_PART) ?? '';
	const [first = ''] = parts;
	const isOrder = first === 'orders' || first === 'purchase-orders';
	const own = isOrder ? PERMISSION_BY_PART[ofPart] : undefined;
	return own ?? PERMISSION_BY_PATH[first] ?? 'all permissions';
}

/** Definitions and values of custom fields, which the Premium plan alone has. */
const IS_FIELDS = /^\/fields(\/|$)|\/fields$/;

/** A refusal that names the permission which the key lacks; Rackbeat itself does not say. */
export function withPermission(error: unknown): unknown {
	if (!(error instanceof ServiceError) || error.kind !== 'forbidden') return error;
	const text = `permission "${permissionFor(error.path)}"`;
	const { service, kind, status, code, method, path, raw } = error;
	const messages = [{ property: '', text }, ...error.messages];
	const facts = { service, kind, status, code, method, path, raw, messages };
	if (!IS_FIELDS.test(path)) return new ServiceError(facts);
	const details = { permission: permissionFor(path) };
	return new ServiceError({ ...facts, reason: 'NO_CUSTOM_FIELDS', details });
}
