import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { productGroupLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { getChosen } from '../../records/recordWork';
import { PRODUCT_GROUP } from '../../records/productGroup';

export const getProductGroupOperation: ItemOperation<RackbeatRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get product group',
	description: 'Get one product group by its number',
	properties: [productGroupLocator, simplifyField],
	execute: (run, itemIndex) => getChosen(run, itemIndex, PRODUCT_GROUP),
};
