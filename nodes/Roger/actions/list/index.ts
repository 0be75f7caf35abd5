import type { Resource } from '../../../operation/operation';
import type { RogerRun } from '../../rogerRun';
import { getAllLists } from './getAll.operation';
import { getListOperation } from './get.operation';
import { createListOperation } from './create.operation';
import { updateListOperation } from './update.operation';
import { deleteListOperation } from './delete.operation';

export const listResource: Resource<RogerRun> = {
	value: 'list',
	name: 'List',
	operations: [
		getAllLists,
		getListOperation,
		createListOperation,
		updateListOperation,
		deleteListOperation,
	],
};
