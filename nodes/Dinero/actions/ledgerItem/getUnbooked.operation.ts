import { listUnbookedLedgerItems } from '../../../../services/dinero/ledgerItems';
import { listFields, wantedRows } from '../../../operation/fields';
import { rawJson } from '../../rows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get the items that stand unbooked in the ledger (kassekladde) */
export const getUnbookedLedgerItems: ItemOperation<DineroRun> = {
	value: 'getUnbooked',
	name: 'Get Unbooked',
	action: 'Get unbooked ledger items',
	description: 'Get the items that stand unbooked in the ledger (kassekladde)',
	properties: listFields,
	async execute({ functions, api }, itemIndex) {
		const rows = await listUnbookedLedgerItems(await api(itemIndex));
		return rows.slice(0, wantedRows(functions, itemIndex)).map((row) => ({ json: rawJson(row) }));
	},
};
