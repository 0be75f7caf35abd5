import type { IDataObject } from 'n8n-workflow';
import { createContact } from '../../../../services/dinero/contacts';
import { contactBody, contactOptions } from '../../fields/contactFields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Create a contact (kontakt); look for it first, since Dinero does not refuse doubles */
export const createContactOperation: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create contact',
	description:
		'Create a contact (kontakt); look for it first, since Dinero does not refuse doubles',
	properties: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			description: 'Name of the company or person',
		},
		{
			displayName: 'Country Code',
			name: 'countryKey',
			type: 'string',
			required: true,
			default: 'DK',
			description: 'Two letters, such as DK',
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: contactOptions.filter(({ name }) => name !== 'Name' && name !== 'CountryKey'),
		},
	],
	async execute({ functions, api }, itemIndex) {
		const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		const Name = functions.getNodeParameter('name', itemIndex) as string;
		const CountryKey = functions.getNodeParameter('countryKey', itemIndex) as string;
		const body = contactBody({}, { ...more, Name, CountryKey });
		const { ContactGuid } = await createContact(await api(itemIndex), body);
		return { json: { contactGuid: ContactGuid } };
	},
};
