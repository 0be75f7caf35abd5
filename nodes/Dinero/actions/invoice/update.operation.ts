import type { IDataObject } from 'n8n-workflow';
import {
	fetchInvoiceTotals,
	getInvoice,
	updateInvoice,
	type Invoice,
	type InvoiceBody,
} from '../../../../services/dinero/invoices';
import type { DineroApi } from '../../../../services/dinero/api';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { dayField } from '../../fields/amounts';
import { optionalContact } from '../../fields/invoiceForm';
import { invoiceHeader, invoiceHeaderOptions } from '../../fields/invoiceHeader';
import { invoiceLineFields } from '../../fields/invoiceLines';
import { keptInvoice, showsVat, withContact } from '../../fields/keptDocument';
import { chosenKey, invoiceLocator, keyIn } from '../../fields/locators';
import { checkProductLines, salesLineBodies } from '../../fields/salesLines';
import { readTotals } from '../../posting/wire';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/**
 * Prices with VAT are read back rounded to øre, so lines that are kept must still make the same totals.
 * @throws Blocked before anything is written
 */
async function checkKeptLines(api: DineroApi, standing: Invoice, body: InvoiceBody): Promise<void> {
	if (!showsVat(standing) && !body.ShowLinesInclVat) return;
	const after = readTotals(await fetchInvoiceTotals(api, body));
	const before = readTotals(standing);
	if (after.gross !== before.gross || after.net !== before.net)
		throw new Blocked([problem('LINES_NOT_KEPT', {}, 'lines')]);
}

/** What stands, with what the user named. */
async function changed(run: DineroRun, itemIndex: number, standing: Invoice) {
	const { functions } = run;
	const set = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
	const replaced = functions.getNodeParameter('replaceLines', itemIndex) as boolean;
	const head: Partial<InvoiceBody> = {
		...invoiceHeader(functions, 'updateFields', itemIndex),
		...(set['date'] ? { Date: dayField(set['date']) } : {}),
	};
	const inclVat = head.ShowLinesInclVat ?? showsVat(standing);
	const prices = { ShowLinesInclVat: inclVat, Currency: head.Currency ?? standing.Currency };
	const changes = replaced
		? { ...head, ProductLines: await salesLineBodies(run, itemIndex, prices) }
		: head;
	const kept = keptInvoice(standing, inclVat);
	return { body: withContact(kept, keyIn(set['contact']), changes), replaced };
}

/** Change a draft; what is not named stays as it is. A booked invoice cannot be changed */
export const updateInvoiceOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update invoice',
	description:
		'Change a draft; what is not named stays as it is. A booked invoice cannot be changed.',
	properties: [
		invoiceLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				...invoiceHeaderOptions,
				optionalContact,
				{
					displayName: 'Date (Fakturadato)',
					name: 'date',
					type: 'dateTime',
					default: '',
					description: 'Danish calendar day',
				},
			],
		},
		{
			displayName: 'Replace Lines',
			name: 'replaceLines',
			type: 'boolean',
			default: false,
			description: 'Whether all lines are replaced by those below',
		},
		...invoiceLineFields.map((field) => ({
			...field,
			displayOptions: { show: { ...field.displayOptions?.show, replaceLines: [true] } },
		})),
	],
	async execute(run, itemIndex) {
		const guid = chosenKey(run.functions, 'invoice', itemIndex);
		const api = await run.api(itemIndex);
		const standing = await getInvoice(api, guid);
		const { body, replaced } = await changed(run, itemIndex, standing);
		await checkProductLines(run, api, body, fetchInvoiceTotals);
		if (!replaced) await checkKeptLines(api, standing, body);
		const updated = await updateInvoice(api, guid, { ...body, Timestamp: standing.TimeStamp });
		return { json: { guid, timestamp: updated.TimeStamp ?? updated.Timestamp ?? null } };
	},
};
