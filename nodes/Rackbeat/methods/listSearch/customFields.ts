import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { listCustomFields, type FieldUse } from '../../../../services/rackbeat/customFields';
import { definitionOf } from '../../customFields/definitions';
import { rackbeatApiFor } from '../../rackbeatRun';
import { fitting } from './shown';

/** Which fields fit the records of a resource; all of them where it is the fields themselves. */
const USES: Readonly<Record<string, FieldUse>> = {
	product: 'item',
	lot: 'item',
	customer: 'customer',
	supplier: 'supplier',
	order: 'sales',
	customerInvoice: 'sales',
	purchaseOrder: 'purchasing',
	supplierInvoice: 'purchasing',
};

/** The custom fields that the resource of the form can have, by name and slug. */
export async function searchCustomFields(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const use = USES[String(this.getCurrentNodeParameter('resource'))];
	const records = await listCustomFields(await rackbeatApiFor(this, 'form'));
	const rows = records
		.map(definitionOf)
		.filter((field) => use === undefined || field.use === '' || field.use === use)
		.map(({ name, slug }) => ({ name: `${name} (${slug})`, value: slug }));
	return { results: fitting(rows, filter) };
}
