import { setTranslation } from '../../../../services/rackbeat/items';
import type { ItemOperation } from '../../../operation/operation';
import { asText } from '../../fields/sentFields';
import { productLocator } from '../../fields/stockLocators';
import { suppressWebhooksField, writingOf } from '../../fields/writing';
import type { RackbeatRun } from '../../rackbeatRun';
import { PRODUCT } from '../../records/item';
import { chosenKey, orNotThere } from '../../records/recordWork';

export const setProductTranslation: ItemOperation<RackbeatRun> = {
	value: 'setTranslation',
	name: 'Set Translation',
	action: 'Set translation of a product',
	description: 'Write the name and description of a product in one language',
	properties: [
		productLocator,
		{
			displayName: 'Language',
			name: 'language',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. en',
			description: 'Two letters of the language',
		},
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			description: 'What the product is called in this language',
		},
		{
			displayName: 'Description',
			name: 'description',
			type: 'string',
			default: '',
			description: 'A longer text; empty takes it away',
		},
		suppressWebhooksField,
	],
	async execute(run, itemIndex) {
		const { functions } = run;
		const product = chosenKey(run, itemIndex, PRODUCT);
		const language = (functions.getNodeParameter('language', itemIndex) as string).trim();
		const name = functions.getNodeParameter('name', itemIndex) as string;
		const description = asText(functions.getNodeParameter('description', itemIndex, ''));
		const api = await run.api(itemIndex);
		const writing = writingOf(functions, itemIndex);
		const asked = setTranslation(api, product, language, { name, description }, writing);
		await orNotThere(asked, PRODUCT, product);
		return { json: { product, language, name, description: description ?? '' } };
	},
};
