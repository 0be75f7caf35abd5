import type { INodeProperties } from 'n8n-workflow';

/** What a person may say beside the period and the settings. */
export interface CompareOptions {
	leftOpen?: string;
	retransferForm?: string;
	stockValueForm?: string;
}

/** Where the forms of our templates are, on the n8n that shows the report. */
export const FORMS = {
	retransfer: '/form/dinero-transfer',
	stockValue: '/form/rackbeat-dinero-stock-value',
} as const;

export const COMPARE_FIELDS: INodeProperties[] = [
	{
		displayName: 'From (Fra)',
		name: 'from',
		type: 'string',
		required: true,
		default: '={{ $now.setZone("Europe/Copenhagen").startOf("month").toISODate() }}',
		placeholder: 'e.g. 2026-11-01',
		description: 'First Danish day of the period',
	},
	{
		displayName: 'To (Til)',
		name: 'to',
		type: 'string',
		required: true,
		default: '={{ $now.setZone("Europe/Copenhagen").toISODate() }}',
		placeholder: 'e.g. 2026-11-30',
		description: 'Last Danish day of the period; a day to come counts as today',
	},
	{
		displayName: 'Settings',
		name: 'settings',
		type: 'json',
		required: true,
		default: '={{ $json.settings }}',
		description: 'The saved settings, as Check Settings gave them',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Left Open',
				name: 'leftOpen',
				type: 'string',
				default: '',
				placeholder: 'e.g. {{ $json.voucherGuids }}',
				description:
					'Guids of COGS vouchers that earlier runs left as drafts, from the transfers table. Most drafts are found without.',
			},
			{
				displayName: 'Re-Transfer Form',
				name: 'retransferForm',
				type: 'string',
				default: '/form/dinero-transfer',
				placeholder: 'e.g. https://n8n.example.com/form/dinero-transfer',
				description:
					'Address of the form that transfers documents again; it is opened with numbers and kind',
			},
			{
				displayName: 'Stock Value Form',
				name: 'stockValueForm',
				type: 'string',
				default: '/form/rackbeat-dinero-stock-value',
				placeholder: 'e.g. https://n8n.example.com/form/rackbeat-dinero-stock-value',
				description: 'Address of the form that regulates the stock value; it is opened with day',
			},
		],
	},
];
