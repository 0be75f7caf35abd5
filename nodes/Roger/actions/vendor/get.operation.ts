import { getVendor } from '../../../../services/roger/vendors';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, teamLocator, vendorLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';
import { rawJson, vendorRow } from '../../rows/registerRows';

export const getVendorOperation: ItemOperation<RogerRun> = {
	value: 'get',
	name: 'Get',
	action: 'Get vendor',
	description: 'Get one vendor (leverandør) by its ID',
	properties: [teamLocator, vendorLocator, simplifyField],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const id = chosen(functions, vendorLocator, itemIndex);
		const found = await getVendor(await api(), teamId, id);
		return {
			json: functions.getNodeParameter('simplify', itemIndex) ? vendorRow(found) : rawJson(found),
		};
	},
};
