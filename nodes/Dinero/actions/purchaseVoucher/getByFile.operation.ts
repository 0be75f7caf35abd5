import { listPurchasesOfFile } from '../../../../services/dinero/purchaseVouchers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { chosenKey, fileLocator } from '../../fields/locators';

/** Find the purchase vouchers that carry a file. */
export const getPurchasesByFile: ItemOperation<DineroRun> = {
	value: 'getByFile',
	name: 'Get by File',
	action: 'Get purchase vouchers by file',
	description:
		'Find the purchase vouchers that carry a file, one item for each; several may carry the same',
	properties: [fileLocator(true)],
	async execute({ functions, api }, itemIndex) {
		const fileGuid = chosenKey(functions, 'file', itemIndex);
		const guids = await listPurchasesOfFile(await api(itemIndex), fileGuid);
		return guids.map((guid) => ({ json: { guid, fileGuid } }));
	},
};
