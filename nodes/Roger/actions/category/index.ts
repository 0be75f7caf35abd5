import type { Resource } from '../../../operation/operation';
import type { RogerRun } from '../../rogerRun';
import { getAllCategories } from './getAll.operation';
import { getCategoryOperation } from './get.operation';
import { mergeCategoriesOperation } from './merge.operation';
import { updateCategoryOperation } from './update.operation';
import { deleteCategoryOperation } from './delete.operation';

export const categoryResource: Resource<RogerRun> = {
	value: 'category',
	name: 'Category',
	operations: [
		getAllCategories,
		getCategoryOperation,
		mergeCategoriesOperation,
		updateCategoryOperation,
		deleteCategoryOperation,
	],
};
