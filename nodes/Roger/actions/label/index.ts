import type { Resource } from '../../../operation/operation';
import type { RogerRun } from '../../rogerRun';
import { getAllLabels } from './getAll.operation';
import { getLabelOperation } from './get.operation';
import { mergeLabelsOperation } from './merge.operation';

export const labelResource: Resource<RogerRun> = {
	value: 'label',
	name: 'Label',
	operations: [getAllLabels, getLabelOperation, mergeLabelsOperation],
};
