import { keyOf, textOf } from '../../../../bookkeeping/document/rawValue';
import { getSelf } from '../../../../services/rackbeat/self';
import { simplifyField } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';

export const getSelfOperation: ItemOperation<RackbeatRun> = {
	value: 'getSelf',
	name: 'Get Self',
	action: 'Get own account',
	description: 'Get the account and the user that the key belongs to',
	properties: [simplifyField],
	async execute(run, itemIndex) {
		const self = await getSelf(await run.api(itemIndex));
		if (!run.functions.getNodeParameter('simplify', itemIndex)) return { json: rawJson(self) };
		return {
			json: {
				account: keyOf(self.user_account),
				companyName: textOf(self.user_account.company_name),
				userName: textOf(self.user?.name),
				userEmail: textOf(self.user?.email),
			},
		};
	},
};
