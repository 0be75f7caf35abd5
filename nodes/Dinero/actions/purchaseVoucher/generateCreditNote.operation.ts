import type { IDataObject } from 'n8n-workflow';
import {
	generatePurchaseCreditNote,
	getPurchaseVoucher,
} from '../../../../services/dinero/purchaseVouchers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { dayField } from '../../fields/amounts';
import { chosenKey, fileLocator, keyIn } from '../../fields/locators';
import { purchaseVoucherLocator } from '../../fields/purchaseLocators';

/** Make a draft that takes back all lines of a booked purchase. */
export const generatePurchaseCreditNoteOperation: ItemOperation<DineroRun> = {
	value: 'generateCreditNote',
	name: 'Generate Credit Note',
	action: 'Generate a credit note from a purchase voucher',
	description:
		'Make a draft of a credit note with all lines of a booked purchase; of a cash purchase it is a manual voucher. It has no effect before it is booked; each run makes one more draft.',
	properties: [
		purchaseVoucherLocator(),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Date (Bilagsdato)',
					name: 'date',
					type: 'dateTime',
					default: '',
					description: 'Danish calendar day of the credit note; left out it is today',
				},
				fileLocator(false),
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'purchaseVoucher', itemIndex);
		const client = await api(itemIndex);
		const voucher = await getPurchaseVoucher(client, guid);
		const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		const fileGuid = keyIn(more['file']);
		const made = await generatePurchaseCreditNote(client, guid, {
			timestamp: voucher.Timestamp,
			date: dayField(more['date']),
			...(fileGuid !== '' && { fileGuid }),
		});
		const isCash = voucher.PurchaseType?.toLowerCase() === 'cash';
		return {
			json: {
				guid: made?.Guid ?? null,
				timestamp: made?.TimeStamp ?? null,
				kind: isCash ? 'manualVoucher' : 'purchaseCreditNote',
				creditNoteFor: guid,
			},
		};
	},
};
