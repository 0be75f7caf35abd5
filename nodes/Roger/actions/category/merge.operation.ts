import {
	listCategories,
	mergeCategories,
	mergeCategoriesLater,
	type MergedCategory,
	type RogerCategory,
} from '../../../../services/roger/categories';
import type { ItemOperation, OutputItem } from '../../../operation/operation';
import { mergedCategories, mergedCategoryFields, standingFor } from '../../fields/mergedCategories';
import { rowsInput } from '../../fields/rowsInput';
import { chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

const MOST_AT_ONCE = 500;

/** `stands` is null where Roger merges later and nobody can look yet. */
const mergedRow = (
	team: string,
	sent: MergedCategory,
	standing: readonly RogerCategory[] | undefined,
): OutputItem => {
	const found = standing && standingFor(standing, sent);
	const isSame = found?.name === sent.name && (found.number ?? '') === (sent.number ?? '');
	return {
		json: {
			team,
			id: found?.id ?? null,
			name: sent.name,
			number: sent.number ?? null,
			externalId: sent.externalId ?? null,
			stands: standing === undefined ? null : isSame,
		},
	};
};

export const mergeCategoriesOperation: ItemOperation<RogerRun> = {
	value: 'merge',
	name: 'Merge',
	action: 'Merge categories',
	description:
		'Add and change categories of the chart of accounts (kontoplan); those not named stay. What stands then is read again and told for each.',
	properties: [
		teamLocator,
		...mergedCategoryFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Merge Later',
					name: 'later',
					type: 'boolean',
					default: true,
					description:
						'Whether Roger merges after it has answered, for large charts; what stands is then not told',
				},
				{
					displayName: 'Source',
					name: 'source',
					type: 'string',
					default: 'dinero',
					description: 'Name of the accounting system that the external IDs belong to',
				},
			],
		},
	],
	async execute({ functions, api, cache }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const sent = mergedCategories(rowsInput(functions, itemIndex, 'Categories', 'categories'));
		const options = functions.getNodeParameter('options', itemIndex, {}) as {
			later?: boolean;
			source?: string;
		};
		const later = options.later ?? sent.length > MOST_AT_ONCE;
		const client = await api();
		const merge = later ? mergeCategoriesLater : mergeCategories;
		await merge(client, teamId, sent, options.source ?? 'dinero');
		cache.forget(`roger:${client.credentialKey}:${teamId}:categories`);
		const standing = later ? undefined : await listCategories(client, teamId);
		return sent.map((each) => mergedRow(teamId, each, standing));
	},
};
