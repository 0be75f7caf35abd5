import { itemLedger } from '../../../../services/rackbeat/reports';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import { itemLocator } from '../../fields/stockLocators';
import { rawJson } from '../../rawJson';
import type { RackbeatRun } from '../../rackbeatRun';
import { ITEM } from '../../records/item';
import { chosenKey, orNotThere } from '../../records/recordWork';
import { ledgerRow } from '../../records/reportRows';

export const getItemLedgerOperation: ItemOperation<RackbeatRun> = {
	value: 'getLedger',
	name: 'Get Ledger',
	action: 'Get ledger of an item',
	description: 'Get every movement of a product or lot with its cost (varebevægelser)',
	properties: [itemLocator, ...listFields, simplifyField],
	async execute(run, itemIndex) {
		const item = chosenKey(run, itemIndex, ITEM);
		const paging = { limit: wantedRows(run.functions, itemIndex) };
		const asked = itemLedger(await run.api(itemIndex), item, paging);
		const rows = await orNotThere(asked, ITEM, item);
		const simplify = run.functions.getNodeParameter('simplify', itemIndex);
		return rows.map((row) => ({ json: simplify ? ledgerRow(item, row) : rawJson(row) }));
	},
};
