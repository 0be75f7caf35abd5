import { z } from '../../vendor/zod';
import type { RackbeatApi } from './api';
import { LIST_PAGE, numberOrText, onlyList } from './lists';
import type { RackbeatRecord, RecordKind } from './records';

/** Whose contact persons: a customer's or a supplier's. */
export interface Owner {
	kind: 'customers' | 'suppliers';
	number: string;
}

/** Contact persons below their owner; the envelope of one is not documented for suppliers. */
export const contactPersons = ({ kind, number }: Owner): RecordKind => ({
	path: [kind, number, 'contacts'],
	listKey: 'contacts',
	keys: ['customer_contact', 'supplier_contact', 'contact'],
});

const row = z.object({ number: numberOrText.nullish(), id: numberOrText.nullish() }).passthrough();

/** All contact persons of a customer or supplier. */
export const listContactPersons = (api: RackbeatApi, owner: Owner): Promise<RackbeatRecord[]> =>
	api.read(
		{ method: 'GET', path: contactPersons(owner).path, query: { limit: LIST_PAGE } },
		onlyList(row),
	);

/** Addresses of a customer, beside the one on the customer itself. */
export const customerAddresses = (number: string): RecordKind => ({
	path: ['customers', number, 'addresses'],
	listKey: 'addresses',
	keys: ['address', 'customer_address'],
});

/** All further addresses of a customer. */
export const listCustomerAddresses = (
	api: RackbeatApi,
	number: string,
): Promise<RackbeatRecord[]> =>
	api.read(
		{ method: 'GET', path: customerAddresses(number).path, query: { limit: LIST_PAGE } },
		onlyList(row),
	);
