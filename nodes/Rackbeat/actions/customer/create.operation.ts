import type { ItemOperation } from '../../../operation/operation';
import { asNumber, sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { paymentTermLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { CUSTOMER, CUSTOMER_FIELDS } from '../../records/customer';
import { companyNameField } from '../../records/partnerFields';
import { chosenNumber, collected, createShown } from '../../records/recordWork';

export const createCustomerOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create customer',
	description: 'Create a customer; look for it first, since Rackbeat does not refuse doubles',
	properties: [
		companyNameField,
		paymentTermLocator,
		sentCollection('Additional Fields', 'additionalFields', CUSTOMER_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShown(run, itemIndex, CUSTOMER, {
			company_name: run.functions.getNodeParameter('name', itemIndex) as string,
			payment_terms_id: asNumber(chosenNumber(run, itemIndex, 'paymentTerm')),
			...collected(run, itemIndex, 'additionalFields', CUSTOMER_FIELDS),
		}),
};
