import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { sentDecimal } from './sentDecimal';
import { itemLocator } from './stockLocators';

/** What one of a lot is made of. */
export const lotLinesField: INodeProperties = {
	displayName: 'Components',
	name: 'lines',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Component',
	default: {},
	description: 'What one of the lot is made of',
	options: [
		{
			displayName: 'Component',
			name: 'line',
			values: [
				itemLocator,
				{
					displayName: 'Quantity',
					name: 'quantity',
					type: 'number',
					typeOptions: { numberPrecision: 6 },
					default: 1,
					description: 'How many go into one of the lot',
				},
			],
		},
	],
};

const itemOf = (value: unknown): string => {
	const chosen =
		typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
	return String(chosen ?? '').trim();
};

/**
 * The components as Rackbeat is sent them; nothing where none is given. The item stands under the name
 * of 2018 as well, since nobody tells which one is read.
 * @throws Blocked naming the component without item
 */
export function lotLines(value: unknown): IDataObject {
	const { line = [] } = (value ?? {}) as { line?: IDataObject[] };
	const lines = line.map(({ item, quantity }, place) => {
		const number = itemOf(item);
		if (number === '') {
			const detail = `component ${place + 1} has no item`;
			throw new Blocked([problem('SETTINGS_INVALID', { field: 'lines', detail }, 'lines')]);
		}
		return {
			item_id: number,
			product_id: number,
			quantity: sentDecimal(`lines.${place}.quantity`, quantity),
		};
	});
	return lines.length > 0 ? { lines } : {};
}
