import { isWebPage } from '../../../../services/http/body';
import { ShapeDrift } from '../../../../services/http/serviceError';
import { itemImage } from '../../../../services/rackbeat/items';
import type { ItemOperation } from '../../../operation/operation';
import { binaryOutputField } from '../../fields/files';
import { productLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';
import { chosenKey, orNotThere } from '../../records/recordWork';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The address of the picture, where Rackbeat answers addresses of it in several sizes. */
function address(body: string): string {
	const urls = Object.values(JSON.parse(body) as object).flatMap((value: unknown) =>
		typeof value === 'object' && value !== null ? Object.values(value) : [value],
	);
	const found = urls.find((value) => typeof value === 'string' && /^https?:/.test(value));
	return typeof found === 'string' ? found : '';
}

export const getProductImage: ItemOperation<RackbeatRun> = {
	value: 'getImage',
	name: 'Get Image',
	action: 'Get image of a product',
	description: 'Get the picture of a product as a file, or its address where Rackbeat gives that',
	properties: [productLocator, binaryOutputField],
	async execute(run, itemIndex) {
		const { functions } = run;
		const product = chosenKey(run, itemIndex, PRODUCT);
		const asked = itemImage(await run.api(itemIndex), product);
		const { bytes, mimeType } = await orNotThere(asked, PRODUCT, product);
		if (/json/.test(mimeType)) {
			return { json: { product, url: address(text(bytes)), size: 0 } };
		}
		if (isWebPage(text(bytes.slice(0, 200)))) {
			throw new ShapeDrift('Rackbeat', `/products/${product}/image`, 'a web page, no picture');
		}
		const field = functions.getNodeParameter('binaryPropertyName', itemIndex) as string;
		const name = `${product.replace(/[^\w.-]+/g, '_')}.${mimeType.split('/')[1] ?? 'bin'}`;
		const file = await functions.helpers.prepareBinaryData(Buffer.from(bytes), name, mimeType);
		return { json: { product, url: '', size: bytes.length }, binary: { [field]: file } };
	},
};
