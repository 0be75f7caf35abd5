import { deleteCategory } from '../../../../services/roger/categories';
import type { ItemOperation } from '../../../operation/operation';
import { demandOptIn, optIn } from '../../fields/optIn';
import { categoryIdOf, categoryLocator, chosen, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

const remove = optIn(
	'deleteForGood',
	'Delete for Good',
	'Whether to delete the category though documents may carry it',
	['Slet kategori', 'Delete'],
);

export const deleteCategoryOperation: ItemOperation<RogerRun> = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete category',
	description:
		'Delete one category. Only where Delete for Good is on; to take it out of use, update it to be not selectable.',
	properties: [teamLocator, categoryLocator, remove.field],
	async execute(run, itemIndex) {
		const { functions } = run;
		const teamId = chosen(functions, teamLocator, itemIndex);
		demandOptIn(functions, itemIndex, remove);
		const value = functions.getNodeParameter(categoryLocator.name, itemIndex);
		const id = await categoryIdOf(run, teamId, value);
		await deleteCategory(await run.api(), teamId, id);
		return { json: { id, deleted: true } };
	},
};
