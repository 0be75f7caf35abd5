import { partnerOperation } from '../../masterData/partnerOperation';

/** Plans a customer of Rackbeat as contact; reads both systems, writes nothing. */
export const planCustomerOperation = partnerOperation('customer', {
	action: 'Plan customer',
	description:
		'Work out what a customer of Rackbeat (kunde) becomes as contact in Dinero. Reads both systems, writes nothing.',
	field: 'Customer Number',
	hint: 'Number of the customer in Rackbeat (kundenummer)',
});
