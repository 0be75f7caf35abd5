import type { IDataObject } from 'n8n-workflow';
import { getProduct, updateProduct } from '../../../../services/dinero/products';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, productLocator } from '../../fields/locators';
import { productBody, productUpdateFields } from '../../fields/productFields';

/** Change fields of a product. Dinero replaces the whole, so what stands is read and sent again. */
export const updateProductOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update product',
	description: 'Change fields of a product; what is not named stays as it is',
	properties: [
		productLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: productUpdateFields,
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'product', itemIndex);
		const client = await api(itemIndex);
		const changes = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
		await updateProduct(client, guid, productBody(await getProduct(client, guid), changes));
		return { json: { productGuid: guid, updated: true } };
	},
};
