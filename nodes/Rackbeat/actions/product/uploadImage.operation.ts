import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { uploadImage } from '../../../../services/rackbeat/items';
import type { ItemOperation } from '../../../operation/operation';
import { productLocator } from '../../fields/stockLocators';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const uploadProductImage: ItemOperation<RackbeatRun> = {
	value: 'uploadImage',
	name: 'Upload Image',
	action: 'Upload image of a product',
	description: 'Put a picture on a product, in place of the one that it has',
	properties: [
		productLocator,
		{
			displayName: 'Input Binary Field',
			name: 'binaryPropertyName',
			type: 'string',
			required: true,
			default: 'data',
			hint: 'The name of the input binary field containing the picture',
		},
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const product = chosenKey(run, itemIndex, PRODUCT);
		const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
		const { mimeType, fileName = `${product}.${mimeType.split('/')[1] ?? 'bin'}` } =
			functions.helpers.assertBinaryData(itemIndex, field);
		if (!mimeType.startsWith('image/')) {
			const detail = `${fileName} is ${mimeType}, no picture`;
			throw new Blocked([
				problem('SETTINGS_INVALID', { field: 'binaryPropertyName', detail }, 'binaryPropertyName'),
			]);
		}
		const bytes = await functions.helpers.getBinaryDataBuffer(itemIndex, field);
		const writing = writingOf(functions, itemIndex);
		const picture = { fileName, mimeType, bytes };
		const asked = uploadImage(await run.api(itemIndex), product, picture, writing);
		await orNotThere(asked, PRODUCT, product);
		return { json: { product, fileName, size: bytes.length } };
	},
};
