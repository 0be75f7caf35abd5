import { z } from '../../vendor/zod';
import { orNull, type RackbeatApi } from './api';
import { collectPages, numberOrText, optionalFlag, optionalText, type Paging } from './lists';

const customer = z
	.object({
		number: numberOrText,
		/** Read as `name`, written as `company_name`; older answers hold only the latter. */
		name: optionalText,
		company_name: optionalText,
		contact_email: optionalText,
		vat_zone: optionalText,
		is_barred: optionalFlag,
	})
	.passthrough();

export type Customer = z.infer<typeof customer>;

/** Customers whose texts fit the search, or all. */
export const listCustomers = (
	api: RackbeatApi,
	query: { search?: string } = {},
	paging: Paging = {},
): Promise<Customer[]> =>
	collectPages(
		api,
		{ path: ['customers'], key: 'customers', query: { search: query.search } },
		customer,
		paging,
	);

/** One by its number; null when Rackbeat has none. */
export async function getCustomer(api: RackbeatApi, number: string): Promise<Customer | null> {
	const answer = await orNull(
		api.read({ method: 'GET', path: ['customers', number] }, z.object({ customer }).passthrough()),
	);
	return answer?.customer ?? null;
}
