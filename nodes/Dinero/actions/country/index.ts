import type { Resource } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { getCountries } from './getAll.operation';

export const countryResource: Resource<DineroRun> = {
	value: 'country',
	name: 'Country',
	operations: [getCountries],
};
