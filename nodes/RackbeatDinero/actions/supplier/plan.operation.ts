import { partnerOperation } from '../../masterData/partnerOperation';

/** Plans a supplier of Rackbeat as contact; reads both systems, writes nothing. */
export const planSupplierOperation = partnerOperation('supplier', {
	action: 'Plan supplier',
	description:
		'Work out what a supplier of Rackbeat (leverandør) becomes as contact in Dinero. Reads both systems, writes nothing.',
	field: 'Supplier Number',
	hint: 'Number of the supplier in Rackbeat (leverandørnummer)',
});
