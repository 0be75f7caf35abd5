import { deleteProduct } from '../../../../services/dinero/products';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, productLocator } from '../../fields/locators';

/** Delete a product. */
export const deleteProductOperation: ItemOperation<DineroRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete product',
	description: 'Delete a product; unlike a contact it cannot be restored through the API',
	properties: [productLocator],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'product', itemIndex);
		await deleteProduct(await api(itemIndex), guid);
		return { json: { productGuid: guid, deleted: true } };
	},
};
