import type { IDataObject } from 'n8n-workflow';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { createProduct } from '../../../../services/dinero/products';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { ifExistsField, standingGuid } from '../../fields/ifExists';
import { chosenKey } from '../../fields/locators';
import {
	productAccountLocator,
	productBody,
	productNameField,
	productOptions,
	unitPriceField,
} from '../../fields/productFields';
import { unitField } from '../../fields/units';
import { newestLike, productLooks } from './standingProduct';

const uncertain = (name: string): Blocked =>
	new Blocked([problem('UNCERTAIN', { step: 'POST products', document: name })]);

/** Create a product, unless one with its reference or number stands. */
export const createProductOperation: ItemOperation<DineroRun> = {
	value: 'create',
	name: 'Create',
	action: 'Create product',
	description: 'Create a product (vare) to put on invoices; Dinero keeps no stock',
	properties: [
		{ ...productNameField, required: true },
		{ ...unitPriceField, required: true },
		productAccountLocator(true),
		unitField,
		ifExistsField('the same external reference or product number'),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: productOptions,
		},
	],
	async execute({ functions, api }, itemIndex) {
		const client = await api(itemIndex);
		const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		const body = productBody(
			{},
			{
				...more,
				name: functions.getNodeParameter('name', itemIndex) as string,
				unitPrice: functions.getNodeParameter('unitPrice', itemIndex) as number,
				unit: functions.getNodeParameter('unit', itemIndex) as string,
				account: chosenKey(functions, 'account', itemIndex),
			},
		);
		const what = { da: 'en vare', en: 'a product' };
		const standing = await standingGuid(functions, itemIndex, what, productLooks(client, body));
		if (standing !== null) return { json: { productGuid: standing, created: false } };
		const guid = (await createProduct(client, body)) ?? (await newestLike(client, body));
		if (guid === null) throw uncertain(body.Name);
		return { json: { productGuid: guid, created: true } };
	},
};
