import { deleteList } from '../../../../services/roger/lists';
import type { ItemOperation } from '../../../operation/operation';
import { demandOptIn, optIn } from '../../fields/optIn';
import { chosen, listLocator, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

const remove = optIn(
	'deleteForGood',
	'Delete for Good',
	'Whether to delete the list with all its labels though documents may carry them',
	['Slet liste', 'Delete'],
);

export const deleteListOperation: ItemOperation<RogerRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete list',
	description: 'Delete a list with its labels. Only where Delete for Good is on.',
	properties: [
		teamLocator,
		listLocator,
		{
			displayName: 'Soft',
			name: 'soft',
			type: 'boolean',
			default: true,
			description: 'Whether old documents most likely keep what they carry of it',
		},
		remove.field,
	],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const id = chosen(functions, listLocator, itemIndex);
		demandOptIn(functions, itemIndex, remove);
		const soft = functions.getNodeParameter('soft', itemIndex) === true;
		await deleteList(await api(), teamId, id, soft);
		return { json: { id, deleted: true } };
	},
};
