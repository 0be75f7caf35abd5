import { getTranslation, productPart } from '../../../../services/rackbeat/items';
import type { ItemOperation } from '../../../operation/operation';
import { productLocator } from '../../fields/stockLocators';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';
import { textIn } from '../../records/recordValue';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const getProductTranslations: ItemOperation<RackbeatRun> = {
	value: 'getTranslations',
	name: 'Get Translations',
	action: 'Get translations of a product',
	description: 'Get the names of a product in other languages, or in one',
	properties: [
		productLocator,
		{
			displayName: 'Language',
			name: 'language',
			type: 'string',
			default: '',
			placeholder: 'e.g. en',
			description: 'Two letters of one language; empty is all of them',
		},
	],
	async execute(run, itemIndex) {
		const product = chosenKey(run, itemIndex, PRODUCT);
		const language = (run.functions.getNodeParameter('language', itemIndex, '') as string).trim();
		const api = await run.api(itemIndex);
		const one = async () => {
			const found = await getTranslation(api, product, language);
			return found === null ? [] : [found];
		};
		const asked = language === '' ? productPart(api, product, 'translations') : one();
		const rows = await orNotThere(asked, PRODUCT, product);
		return rows.map((row) => ({
			json: {
				product,
				language: textIn(row, 'locale') || language,
				name: textIn(row, 'name'),
				description: textIn(row, 'description'),
			},
		}));
	},
};
