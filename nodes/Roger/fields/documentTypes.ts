import type { INodePropertyOptions } from 'n8n-workflow';

export const TYPE_OPTIONS: INodePropertyOptions[] = [
	{ name: 'Bill (Regning)', value: 'Bill' },
	{ name: 'Credit Note (Kreditnota)', value: 'Creditnote' },
	{ name: 'Fuel Bill', value: 'FuelBill' },
	{ name: 'Receipt (Kvittering)', value: 'Receipt' },
	{ name: 'Reimbursement (Udlæg)', value: 'Reimbursement' },
];

export const STATE_OPTIONS: INodePropertyOptions[] = [
	{ name: 'Awaiting Approval (Afventer)', value: 'Awaiting' },
	{ name: 'Booked (Godkendt)', value: 'Booked' },
	{ name: 'Cancelled (Annulleret)', value: 'Cancelled' },
	{ name: 'Duplicate (Dublet)', value: 'Duplicate' },
	{ name: 'Initialized (Betaling Igangsat)', value: 'Initialized' },
	{ name: 'Paid (Betalt)', value: 'Paid' },
	{ name: 'Paused (På Pause)', value: 'Paused' },
	{ name: 'Pending (Analyseres)', value: 'Pending' },
	{ name: 'Refunded (Refunderet)', value: 'Refunded' },
];
