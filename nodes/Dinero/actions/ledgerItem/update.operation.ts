import type { IDataObject } from 'n8n-workflow';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	updateLedgerItems,
	type LedgerItem,
	type LedgerLineBody,
} from '../../../../services/dinero/ledgerItems';
import { unbookedAmong } from '../../../../services/dinero/ledgerStatus';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { dayField } from '../../fields/amounts';
import { ledgerLineFields, ledgerLines } from '../../fields/ledgerLines';
import { chosenKey, fileLocator, keyIn, ledgerItemLocator } from '../../fields/locators';
import { notInLedger } from '../../ledger/standingItems';

type StandingLine = NonNullable<LedgerItem['Lines']>[number];

/** A line as it stands, under its own Id, so that it stays the same line. */
const keptLine = (line: StandingLine): LedgerLineBody => ({
	...(line.Id && { Id: line.Id }),
	Description: line.Description ?? '',
	Amount: line.Amount ?? 0,
	AccountNumber: line.AccountNumber ?? null,
	AccountVatCode: line.AccountVatCode ?? null,
	BalancingAccountNumber: line.BalancingAccountNumber ?? null,
	BalancingAccountVatCode: line.BalancingAccountVatCode ?? null,
	...(line.IsPaymentForVoucherId && { IsPaymentForVoucherId: line.IsPaymentForVoucherId }),
});

/** New lines take the place of those that stand, one by one, under their Ids. */
const inPlaceOf = (standing: readonly StandingLine[], wanted: readonly LedgerLineBody[]) =>
	wanted.map((line, place): LedgerLineBody => {
		const id = standing[place]?.Id;
		return id ? { Id: id, ...line } : line;
	});

async function standingItem(api: DineroApi, id: string): Promise<LedgerItem> {
	const item = (await unbookedAmong(api, [id])).get(id);
	if (!item) throw notInLedger(id);
	return item;
}

/** Whether Dinero drops lines that an update leaves out is not documented, so it is looked at. */
function checkLines(item: LedgerItem, wanted: number): void {
	const standing = (item.Lines ?? []).length;
	if (standing === wanted) return;
	throw new Blocked([problem('LEDGER_LINES_KEPT', { key: item.Id, standing, wanted })]);
}

/** Change an item that is not booked. */
export const updateLedgerItemOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update ledger item',
	description:
		'Change an item that is not booked; what is not named stays as it is. A booked item cannot be changed.',
	properties: [
		ledgerItemLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Date (Bilagsdato)',
					name: 'date',
					type: 'dateTime',
					default: '',
					description: 'Danish calendar day',
				},
				fileLocator(false),
				{
					displayName: 'Voucher Number (Bilagsnummer)',
					name: 'wantedNumber',
					type: 'number',
					default: 0,
					description: 'A wanted number; 0 lets Dinero choose',
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
		...ledgerLineFields.map((field) => ({
			...field,
			displayOptions: { show: { ...field.displayOptions?.show, replaceLines: [true] } },
		})),
	],
	async execute({ functions, api }, itemIndex) {
		const id = chosenKey(functions, 'item', itemIndex).trim().toLowerCase();
		const client = await api(itemIndex);
		const item = await standingItem(client, id);
		const set = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
		const replace = functions.getNodeParameter('replaceLines', itemIndex) as boolean;
		const standing = item.Lines ?? [];
		const lines = replace
			? inPlaceOf(standing, ledgerLines(functions, itemIndex))
			: standing.map(keptLine);
		const number = 'wantedNumber' in set ? Number(set['wantedNumber']) : item.VoucherNumber;
		await updateLedgerItems(client, [
			{
				Id: item.Id,
				Version: item.Version ?? '',
				...(number && { VoucherNumber: number }),
				...(item.VoucherDate && { VoucherDate: item.VoucherDate }),
				...(set['date'] ? { VoucherDate: dayField(set['date']) } : {}),
				FileGuid: 'file' in set ? keyIn(set['file']) || null : (item.FileGuid ?? null),
				Lines: lines,
			},
		]);
		const after = await standingItem(client, id);
		checkLines(after, lines.length);
		return { json: { id, version: after.Version ?? null, lines: lines.length } };
	},
};
