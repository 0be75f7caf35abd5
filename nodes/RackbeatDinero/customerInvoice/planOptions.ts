import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** What a person may say about one document beside the settings. */
export interface PlanOptions {
	generation: number;
	dryRun: boolean;
	previewTotals: boolean;
	/** Number of the invoice that a credit note credits; empty: what Rackbeat names. */
	originalNumber: string;
	goodsReturned: 'rackbeat' | 'yes' | 'no';
}

/** Accepts what people type: "#1001", " 1001 ". */
export const cleanedNumber = (number: string): string => number.replace(/[#\s]/g, '');

export function planOptions(functions: IExecuteFunctions, itemIndex: number): PlanOptions {
	const given = functions.getNodeParameter('options', itemIndex, {}) as Partial<PlanOptions>;
	return {
		generation: given.generation ?? 1,
		dryRun: given.dryRun ?? false,
		previewTotals: given.previewTotals ?? false,
		originalNumber: cleanedNumber(String(given.originalNumber ?? '')),
		goodsReturned: given.goodsReturned ?? 'rackbeat',
	};
}

export const PLAN_OPTIONS: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Dry Run (Prøvekørsel)',
			name: 'dryRun',
			type: 'boolean',
			default: true,
			description: 'Whether the plan is only to be looked at; Post never carries it out',
		},
		{
			displayName: 'Generation',
			name: 'generation',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 1,
			description:
				'Raise by one to make a document again that was deleted in Dinero. Only after an explicit yes.',
		},
		{
			displayName: 'Goods Returned (Varer Retur)',
			name: 'goodsReturned',
			type: 'options',
			default: 'rackbeat',
			options: [
				{ name: 'As Rackbeat Tells', value: 'rackbeat' },
				{ name: 'No, Not to Stock', value: 'no' },
				{ name: 'Yes, to Stock', value: 'yes' },
			],
			description:
				'Whether the goods of a credit note came back to stock, so that their COGS is reversed. Answer it where Rackbeat does not tell.',
		},
		{
			displayName: 'Original Invoice Number',
			name: 'originalNumber',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1001',
			description:
				'Number in Rackbeat of the invoice that a credit note credits (den oprindelige faktura). Needed only where Rackbeat does not tell.',
		},
		{
			displayName: 'Preview Totals',
			name: 'previewTotals',
			type: 'boolean',
			default: true,
			description: 'Whether to let Dinero compute the totals, without saving anything',
		},
	],
};
