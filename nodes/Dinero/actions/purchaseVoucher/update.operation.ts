import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../../services/dinero/api';
import {
	getPurchaseVoucher,
	updatePurchaseVoucher,
	type PurchaseVoucher,
} from '../../../../services/dinero/purchaseVouchers';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { dayField } from '../../fields/amounts';
import { chosenKey, fileLocator, keyIn } from '../../fields/locators';
import { purchaseVoucherLocator } from '../../fields/purchaseLocators';
import {
	accountNumberOf,
	currencyField,
	currencyOf,
	depositAccountLocator,
	dueDateField,
	optionalDay,
	regionField,
	regionOf,
	supplierLocator,
} from '../../fields/purchaseForm';
import {
	purchaseLineFields,
	purchaseLines,
	totalOf,
	type PurchaseLineInput,
} from '../../fields/purchaseLines';
import {
	purchaseBody,
	readPurchaseTotals,
	standingPurchase,
	type SentVoucher,
} from '../../posting/purchaseWire';
import { heldToTotals } from './heldToTotals';
import { keptLines } from './keptLines';
import { purchaseRow } from './purchaseRow';

const CREDIT_ONLY = ['contact', 'dueDate', 'currency'];
const CASH_ONLY = ['depositAccount', 'region'];

const updateFields: INodeProperties[] = [
	currencyField,
	{
		displayName: 'Date (Bilagsdato)',
		name: 'date',
		type: 'dateTime',
		default: '',
		description: 'Danish calendar day',
	},
	depositAccountLocator(false, 'The account that paid; of cash purchases only'),
	{
		displayName: 'External Reference',
		name: 'externalReference',
		type: 'string',
		default: '',
		description: 'Reference of the system that it comes from, at most 128 characters',
	},
	fileLocator(false),
	dueDateField,
	regionField,
	supplierLocator,
];

/** Fields of the other kind would make Dinero refuse the whole. @throws Blocked naming each */
function checkKind(set: IDataObject, isCash: boolean): void {
	const wrong = (isCash ? CREDIT_ONLY : CASH_ONLY).filter((name) => name in set);
	const [kind, kindEn] = isCash ? ['kontantkøb', 'cash'] : ['kreditkøb', 'credit'];
	const found = wrong.map((field) =>
		problem('PURCHASE_OTHER_KIND', { field, kind, kindEn }, field),
	);
	if (found.length > 0) throw new Blocked(found);
}

const day = (set: unknown, standing: string | null): string | null =>
	set === undefined ? standing : optionalDay(set);

/** What stands, with what the user changes; of a cash purchase neither due date nor currency is sent. */
function headOf(
	voucher: PurchaseVoucher,
	set: IDataObject,
	lines: PurchaseLineInput[],
): SentVoucher {
	const standing = standingPurchase(voucher);
	const { isCash } = standing;
	checkKind(set, isCash);
	const codes = lines.map(({ vatCode }) => vatCode);
	const account = set['depositAccount'];
	const region = set['region'] ?? standing.region;
	return {
		purchaseType: isCash ? 'cash' : 'credit',
		date: set['date'] ? dayField(set['date']) : standing.date,
		dueDate: isCash ? null : day(set['dueDate'], standing.dueDate),
		contactGuid: 'contact' in set ? keyIn(set['contact']) || null : standing.contactGuid,
		depositAccount: account ? accountNumberOf(keyIn(account)) : standing.depositAccount,
		region: isCash ? regionOf(region, codes) : null,
		currency: set['currency'] ? currencyOf(set['currency']) : standing.currency,
		reference: String(set['externalReference'] ?? standing.reference),
		lines,
	};
}

async function linesOf(
	functions: IExecuteFunctions,
	itemIndex: number,
	api: DineroApi,
	voucher: PurchaseVoucher,
): Promise<PurchaseLineInput[]> {
	if (functions.getNodeParameter('replaceLines', itemIndex))
		return purchaseLines(functions, itemIndex);
	return await keptLines(api, {
		currency: voucher.CurrencyKey ?? 'DKK',
		lines: voucher.Lines ?? [],
		totals: voucher.VoucherTotals,
	});
}

/** Change a draft. Dinero replaces the whole, so what stands is read and sent again. */
export const updatePurchaseVoucherOperation: ItemOperation<DineroRun> = {
	value: 'update',
	name: 'Update',
	action: 'Update purchase voucher',
	description:
		'Change a draft; what is not named stays as it is. A booked voucher cannot be changed.',
	properties: [
		purchaseVoucherLocator(),
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: updateFields,
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
		const guid = chosenKey(functions, 'purchaseVoucher', itemIndex);
		const client = await api(itemIndex);
		const voucher = await getPurchaseVoucher(client, guid);
		const set = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
		const lines = await linesOf(functions, itemIndex, client, voucher);
		const fileGuid = 'file' in set ? keyIn(set['file']) : (voucher.FileGuid ?? '');
		const updated = await updatePurchaseVoucher(client, guid, {
			...purchaseBody(headOf(voucher, set, lines), fileGuid || null),
			Timestamp: voucher.Timestamp,
		});
		const totals = readPurchaseTotals(updated.VoucherTotals);
		const before = readPurchaseTotals(voucher.VoucherTotals);
		const isKept = !functions.getNodeParameter('replaceLines', itemIndex);
		const sent = { gross: totalOf(lines), vat: isKept ? (before?.vat ?? null) : null };
		return { json: heldToTotals(`Købsbilag ${guid}`, sent, totals, purchaseRow(updated)) };
	},
};
