import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { ownGuidOf } from '../../../bookkeeping/reference';
import type { VoucherPart } from '../../../bookkeeping/plan/plan';
import { dayField } from './amounts';
import { bookField, evidenceField, referenceField, referenceOf } from './postFields';
import { voucherLineFields, voucherLines } from './voucherLines';

/** The form of a voucher that is posted under a reference of its own. */
export const voucherPostForm: INodeProperties[] = [
	referenceField,
	{
		displayName: 'Date (Bilagsdato)',
		name: 'date',
		type: 'dateTime',
		required: true,
		default: '',
		description: 'Danish calendar day. Give it always, so that a repeat means the same document.',
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		default: '',
		description: 'Title of the voucher and of the voucher sheet that is attached to it',
	},
	...voucherLineFields,
	bookField,
	evidenceField,
];

/** The voucher as the form describes it; its sheet is made from its lines. */
export function voucherFromForm(
	functions: IExecuteFunctions,
	itemIndex: number,
	organizationId: number,
	postAs: VoucherPart['postAs'],
): VoucherPart {
	const reference = referenceOf(functions, itemIndex);
	const lines = voucherLines(functions, itemIndex);
	const guid = ownGuidOf(organizationId, reference, 1);
	const title = functions.getNodeParameter('description', itemIndex, '') as string;
	return {
		type: 'voucher',
		purpose: 'other',
		postAs,
		reference,
		guid,
		generation: 1,
		fileName: `bilag-${guid.slice(0, 13)}.pdf`,
		date: dayField(functions.getNodeParameter('date', itemIndex)),
		description: title || `Bilag ${reference}`,
		lines,
		total: lines.reduce((sum, { amount }) => sum + amount, 0),
		target: functions.getNodeParameter('book', itemIndex) ? 'booked' : 'draft',
		sheet: [],
		estimated: false,
	};
}
