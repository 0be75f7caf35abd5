import type { INodeProperties } from 'n8n-workflow';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import type { OutputItem } from '../../operation/operation';
import { itemLocator } from '../fields/stockLocators';
import { lineFields } from '../invoices/invoiceLines';
import { orderLineRow } from '../records/order';

const SHOWN = new Set(['item', 'quantity']);
const quantity = lineFields.filter(({ name }) => name === 'quantity');

/** The fields of a line that is added on its own: the item must be chosen. */
export const addedLine: INodeProperties[] = [
	itemLocator,
	...quantity,
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: lineFields
			.filter(({ name }) => !SHOWN.has(name))
			.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
	},
];

/** A line that was just added. Some answers hold the whole order, whose last line it is. */
export function newLine(order: string, answer: RackbeatRecord): OutputItem {
	const lines: unknown = answer['lines'];
	const last = Array.isArray(lines) ? (lines as RackbeatRecord[]).at(-1) : undefined;
	return { json: orderLineRow(order, last ?? answer) };
}
