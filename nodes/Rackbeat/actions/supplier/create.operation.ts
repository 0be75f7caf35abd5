import type { ItemOperation } from '../../../operation/operation';
import { asNumber, sentCollection } from '../../fields/sentFields';
import { suppressWebhooksField } from '../../fields/writing';
import { paymentTermLocator } from '../../locators';
import type { RackbeatRun } from '../../rackbeatRun';
import { SUPPLIER, SUPPLIER_FIELDS } from '../../records/supplier';
import { companyNameField } from '../../records/partnerFields';
import { chosenNumber, collected, createShown } from '../../records/recordWork';

export const createSupplierOperation: ItemOperation<RackbeatRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create supplier',
	description: 'Create a supplier; look for it first, since Rackbeat does not refuse doubles',
	properties: [
		companyNameField,
		paymentTermLocator,
		sentCollection('Additional Fields', 'additionalFields', SUPPLIER_FIELDS),
		suppressWebhooksField,
	],
	execute: (run, itemIndex) =>
		createShown(run, itemIndex, SUPPLIER, {
			company_name: run.functions.getNodeParameter('name', itemIndex) as string,
			payment_terms_id: asNumber(chosenNumber(run, itemIndex, 'paymentTerm')),
			...collected(run, itemIndex, 'additionalFields', SUPPLIER_FIELDS),
		}),
};
