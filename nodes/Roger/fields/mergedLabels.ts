import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { MergedLabel } from '../../../services/roger/lists';
import { emptyField } from '../locators';
import { rowsFields, textIn, textsIn } from './rowsInput';

/** Labels of a merge, by form or by JSON. */
export const mergedLabelFields: INodeProperties[] = rowsFields(
	'Labels',
	'labels',
	[
		{
			displayName: 'External ID',
			name: 'externalId',
			type: 'string',
			default: '',
			description: 'The ID or code that another system has for it, such as a VAT code',
		},
		{
			displayName: 'Reverse Charge (Omvendt Betalingspligt)',
			name: 'isReverseCharge',
			type: 'boolean',
			default: false,
			description: 'Whether the VAT rate is one of reverse charge; only sent with a rate',
		},
		{
			displayName: 'Value',
			name: 'value',
			type: 'string',
			default: '',
			description: 'What users see',
		},
		{
			displayName: 'VAT Rate (Momssats)',
			name: 'vatRate',
			type: 'string',
			default: '',
			placeholder: 'e.g. 25',
			description: 'In percent, for a list of VAT; Roger never gives it back',
		},
	],
	'[\n  {\n    "value": "Dansk moms",\n    "externalId": "I25"\n  }\n]',
);

function vatOf(row: IDataObject): Pick<MergedLabel, 'metadata'> {
	const rate = textIn(row, 'vatRate');
	if (rate === undefined) return {};
	if (!/^\d{1,3}(\.\d+)?$/.test(rate)) throw emptyField('VAT Rate', 'vatRate', rate);
	const isReverseCharge = row['isReverseCharge'] === true;
	return { metadata: { vat: { ratePercentage: Number(rate), isReverseCharge } } };
}

/** The rows as Roger is sent them. */
export const mergedLabels = (rows: readonly IDataObject[]): MergedLabel[] =>
	rows.map((row, index) => {
		if (textIn(row, 'value') === undefined) throw emptyField('Value', 'value', `row ${index + 1}`);
		return { ...textsIn(row, ['value', 'externalId']), ...vatOf(row) };
	});
