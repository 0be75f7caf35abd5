import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { randomUUID } from 'node:crypto';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { contactBody, contactOptions, countryLocator } from '../../fields/contactFields';
import { ifExistsField, standingGuid } from '../../fields/ifExists';
import { chosenKey } from '../../fields/locators';
import { contactLooks, createContactOnce } from './standingContact';

const ownIdField: INodeProperties = {
	displayName: 'Own ID',
	name: 'ownId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
	description: 'A guid of your own for the contact; Dinero takes the same one only once',
};

/** Create a contact, unless one with its reference or VAT number stands. */
export const createContactOperation: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create contact',
	description: 'Create a contact (kontakt), customer and supplier alike',
	properties: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			description: 'Name of the company or person',
		},
		countryLocator('countryKey', true),
		ifExistsField('the same own ID, external reference or VAT number'),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [...contactOptions, ownIdField].sort((a, b) =>
				a.displayName.localeCompare(b.displayName, 'en'),
			),
		},
	],
	async execute({ functions, api }, itemIndex) {
		const client = await api(itemIndex);
		const { ownId = '', ...more } = functions.getNodeParameter(
			'additionalFields',
			itemIndex,
			{},
		) as IDataObject & { ownId?: string };
		const Name = functions.getNodeParameter('name', itemIndex) as string;
		const CountryKey = chosenKey(functions, 'countryKey', itemIndex);
		const body = contactBody({}, { ...more, Name, CountryKey });
		const own = ownId.trim().toLowerCase();
		const what = { da: 'en kontakt', en: 'a contact' };
		const looks = contactLooks(client, body, own);
		const standing = await standingGuid(functions, itemIndex, what, looks);
		if (standing !== null) return { json: { contactGuid: standing, created: false } };
		const ContactGuid = own || randomUUID();
		const contactGuid = await createContactOnce(client, { ...body, ContactGuid });
		return { json: { contactGuid, created: true } };
	},
};
