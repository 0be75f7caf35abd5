import type { IDataObject } from 'n8n-workflow';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import { partnerRow } from './partnerRow';
import { textIn } from './recordValue';

/** A customer in ten flat fields. */
export const customerRow = (customer: RackbeatRecord): IDataObject => ({
	...partnerRow(customer),
	ean: textIn(customer, 'ean'),
});
