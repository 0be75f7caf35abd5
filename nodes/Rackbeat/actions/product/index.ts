import type { Resource } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { convertProductToLot } from './convertToLot.operation';
import { createProductOperation } from './create.operation';
import { deleteProductOperation } from './delete.operation';
import { deleteProductImage } from './deleteImage.operation';
import { getProductOperation } from './get.operation';
import { getAllProducts } from './getAll.operation';
import { getProductImage } from './getImage.operation';
import { getProductPrices } from './getPrices.operation';
import { getProductStock } from './getStock.operation';
import { getProductTranslations } from './getTranslations.operation';
import { getProductUnits } from './getUnits.operation';
import { getProductVariations } from './getVariations.operation';
import { setProductTranslation } from './setTranslation.operation';
import { updateProductOperation } from './update.operation';
import { getProductCustomFields } from './getCustomFields.operation';
import { setProductCustomFields } from './setCustomFields.operation';
import { uploadProductImage } from './uploadImage.operation';

export const productResource: Resource<RackbeatRun> = {
	value: 'product',
	name: 'Product',
	operations: [
		convertProductToLot,
		createProductOperation,
		deleteProductOperation,
		deleteProductImage,
		getProductOperation,
		getAllProducts,
		getProductImage,
		getProductPrices,
		getProductStock,
		getProductTranslations,
		getProductUnits,
		getProductVariations,
		setProductTranslation,
		updateProductOperation,
		getProductCustomFields,
		setProductCustomFields,
		uploadProductImage,
	],
};
