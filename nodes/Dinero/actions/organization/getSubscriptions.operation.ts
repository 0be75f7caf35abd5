import { listSubscriptions } from '../../../../services/dinero/organizations';
import { listFields, wantedRows } from '../../../operation/fields';
import { rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the companies with what they subscribe to. */
export const getSubscriptions: ItemOperation<DineroRun> = {
	value: 'getSubscriptions',
	name: 'Get Many with Subscription',
	action: 'Get many organizations with subscription',
	description:
		'Get the companies (firmaer) that the credential can see, with their subscription and the user’s role',
	properties: listFields,
	async execute({ functions, login }, itemIndex) {
		const rows = await listSubscriptions(await login(itemIndex));
		return rows.slice(0, wantedRows(functions, itemIndex)).map((row) => ({ json: rawJson(row) }));
	},
};
