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

/** The permission that a key seems to lack; all of them where no source names one. */
export const permissionFor = (path: string): string =>
	PERMISSION_BY_PATH[path.split('/').find((part) => part !== '') ?? ''] ?? 'all permissions';

/** A refusal that names the permission which the key lacks; Rackbeat itself does not say. */
export function withPermission(error: unknown): unknown {
	if (!(error instanceof ServiceError) || error.kind !== 'forbidden') return error;
	const text = `permission "${permissionFor(error.path)}"`;
	const { service, kind, status, code, method, path, raw } = error;
	const messages = [{ property: '', text }, ...error.messages];
	return new ServiceError({ service, kind, status, code, method, path, raw, messages });
}
