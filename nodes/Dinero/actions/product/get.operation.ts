import { getProduct } from '../../../../services/dinero/products';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, productLocator } from '../../fields/locators';
import { rawJson } from '../../rows';
import { productRow } from './productRow';

/** Get one product */
export const getProductOperation: ItemOperation<DineroRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get product',
	description: 'Get one product (vare) with its price without and with VAT',
	properties: [productLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const product = await getProduct(
			await api(itemIndex),
			chosenKey(functions, 'product', itemIndex),
		);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return { json: simple ? productRow(product) : rawJson(product) };
	},
};
