import type { Resource } from '../../../operation/operation';
import type { RogerRun } from '../../rogerRun';
import { getAllVendors } from './getAll.operation';
import { getVendorOperation } from './get.operation';
import { importVendorOperation } from './import.operation';
import { setVendorExternalIdOperation } from './setExternalId.operation';

export const vendorResource: Resource<RogerRun> = {
	value: 'vendor',
	name: 'Vendor',
	operations: [
		getAllVendors,
		getVendorOperation,
		importVendorOperation,
		setVendorExternalIdOperation,
	],
};
