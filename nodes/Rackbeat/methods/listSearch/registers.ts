import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listRecords } from '../../../../services/rackbeat/records';
import { rackbeatApiFor } from '../../rackbeatRun';
import { CUSTOMER_GROUP } from '../../records/customerGroup';
import { EMPLOYEE } from '../../records/employee';
import { LAYOUT_RECORD } from '../../records/layout';
import { LOCATION } from '../../records/location';
import { PAYMENT_TERM } from '../../records/paymentTerm';
import { PRODUCT_GROUP } from '../../records/productGroup';
import type { ShownRecord } from '../../records/recordWork';
import { SUPPLIER_GROUP } from '../../records/supplierGroup';
import { UNIT } from '../../records/unit';
import { fitting } from './shown';

/** A register is small: it is read whole and searched here, by number and name. */
const searchOf = ({ kind, row }: ShownRecord) =>
	async function search(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
		const rows = await listRecords(await rackbeatApiFor(this, 'form'), kind);
		const all = rows.map(row).map(({ number, name }) => ({
			name: `${String(number)} - ${String(name)}`,
			value: String(number),
		}));
		return { results: fitting(all, filter) };
	};

export const searchCustomerGroups = searchOf(CUSTOMER_GROUP);
export const searchSupplierGroups = searchOf(SUPPLIER_GROUP);
export const searchPaymentTerms = searchOf(PAYMENT_TERM);
export const searchEmployees = searchOf(EMPLOYEE);
export const searchLayouts = searchOf(LAYOUT_RECORD);
export const searchProductGroups = searchOf(PRODUCT_GROUP);
export const searchUnits = searchOf(UNIT);
export const searchLocations = searchOf(LOCATION);
