import type { DineroApi } from './api';
import type { Paging } from './lists';
import { listSales, type SalesQuery, type SalesRow } from './salesLists';

/**
 * Invoices and credit notes together, told apart by `Type`. Dinero calls this list heavy and asks for
 * `changesSince` (source: Dinero OpenAPI).
 */
export const listAllSales = (
	api: DineroApi,
	query: SalesQuery = {},
	paging: Paging = {},
): Promise<SalesRow[]> => listSales(api, ['sales'], query, paging, ',Type');
