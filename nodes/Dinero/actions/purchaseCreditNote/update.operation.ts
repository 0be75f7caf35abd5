import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	getPurchaseCreditNote,
	updatePurchaseCreditNote,
	type PurchaseCreditNote,
} from '../../../../services/dinero/purchaseCreditNotes';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { dayField } from '../../fields/amounts';
import { chosenKey, fileLocator, keyIn } from '../../fields/locators';
import { purchaseCreditNoteLocator } from '../../fields/purchaseLocators';
import { creditedPurchaseLocator } from '../../fields/purchaseCreditNoteForm';
import { currencyField, currencyOf, supplierLocator } from '../../fields/purchaseForm';
import { purchaseLineFields, purchaseLines, totalOf } from '../../fields/purchaseLines';
import {
	purchaseCreditNoteBody,
	readPurchaseTotals,
	standingPurchaseCreditNote,
	type SentCreditNote,
} from '../../posting/purchaseWire';
import { heldToTotals } from '../purchaseVoucher/heldToTotals';
import { keptLines } from '../purchaseVoucher/keptLines';
import { creditNoteRow } from './creditNoteRow';

const keyOr = (set: IDataObject, name: string, standing: string | null): string | null =>
	name in set ? keyIn(set[name]) || null : standing;

/** What stands, with what the user changes. */
function headOf(note: PurchaseCreditNote, set: IDataObject): Omit<SentCreditNote, 'lines'> {
	const standing = standingPurchaseCreditNote(note);
	return {
		guid: null,
		contactGuid: keyOr(set, 'contact', standing.contactGuid),
		creditNoteFor: keyOr(set, 'creditNoteFor', standing.creditNoteFor),
		fileGuid: keyOr(set, 'file', note.FileGuid ?? null),
		date: set['date'] ? dayField(set['date']) : standing.date,
		currency: set['currency'] ? currencyOf(set['currency']) : standing.currency,
	};
}

const linesOf = async (
	functions: IExecuteFunctions,
	itemIndex: number,
	api: DineroApi,
	note: PurchaseCreditNote,
) =>
	functions.getNodeParameter('replaceLines', itemIndex)
		? purchaseLines(functions, itemIndex)
		: await keptLines(api, {
				currency: note.Currency ?? 'DKK',
				lines: note.Lines ?? [],
				totals: note.Totals,
			});

/** Change a draft. Dinero replaces the whole, so what stands is read and sent again. */
export const updatePurchaseCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update purchase credit note',
	description:
		'Change a draft; what is not named stays as it is. A booked credit note cannot be changed.',
	properties: [
		purchaseCreditNoteLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				creditedPurchaseLocator,
				currencyField,
				{
					displayName: 'Date (Bilagsdato)',
					name: 'date',
					type: 'dateTime',
					default: '',
					description: 'Danish calendar day',
				},
				fileLocator(false),
				supplierLocator,
			],
		},
		{
			displayName: 'Replace Lines',
			name: 'replaceLines',
			type: 'boolean',
			default: false,
			description: 'Whether all lines are replaced by those below',
		},
		...purchaseLineFields.map((field) => ({
			...field,
			displayOptions: { show: { ...field.displayOptions?.show, replaceLines: [true] } },
		})),
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'purchaseCreditNote', itemIndex);
		const client = await api(itemIndex);
		const note = await getPurchaseCreditNote(client, guid);
		const set = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
		const lines = await linesOf(functions, itemIndex, client, note);
		const body = purchaseCreditNoteBody({ ...headOf(note, set), lines });
		await updatePurchaseCreditNote(client, guid, { ...body, Timestamp: note.Timestamp });
		const updated = await getPurchaseCreditNote(client, guid);
		const isKept = !functions.getNodeParameter('replaceLines', itemIndex);
		const vat = isKept ? (readPurchaseTotals(note.Totals)?.vat ?? null) : null;
		const sent = { gross: totalOf(lines), vat };
		const totals = readPurchaseTotals(updated.Totals);
		return { json: heldToTotals(`Købskreditnota ${guid}`, sent, totals, creditNoteRow(updated)) };
	},
};
