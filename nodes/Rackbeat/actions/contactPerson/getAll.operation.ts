import { listContactPersons } from '../../../../services/rackbeat/contactPersons';
import { listFields, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { RackbeatRun } from '../../rackbeatRun';
import { contactPersonRow, ownerFields, ownerOf } from '../../records/contactPerson';

export const getAllContactPersons: ItemOperation<RackbeatRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many contact persons',
	description: 'Get the contact persons (kontaktpersoner) of a customer or supplier',
	properties: [...ownerFields, ...listFields],
	async execute(run, itemIndex) {
		const rows = await listContactPersons(await run.api(itemIndex), ownerOf(run, itemIndex));
		const limit = wantedRows(run.functions, itemIndex);
		return rows.slice(0, limit).map((row) => ({ json: contactPersonRow(row) }));
	},
};
