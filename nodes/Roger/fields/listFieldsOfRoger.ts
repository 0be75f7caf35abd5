import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { ListFields } from '../../../services/roger/lists';

const SHOWN_ON = [
	['Show on Account Transactions', 'onAccountTransactions', 'account transactions'],
	['Show on Bills', 'onBills', 'bills'],
	['Show on Card Transactions', 'onCreditAccountTransactions', 'card transactions'],
	['Show on Credit Notes', 'onCreditnotes', 'credit notes'],
	['Show on Receipts', 'onReceipts', 'receipts'],
	['Show on Reimbursements', 'onReimbursements', 'reimbursements'],
] as const;

const FLAGS = [...SHOWN_ON.map(([, name]) => name), 'isLocked'] as const;

/** What can be written of a list beside its type. */
export const listOptions: INodeProperties[] = [
	{
		displayName: 'Locked',
		name: 'isLocked',
		type: 'boolean',
		default: true,
		description: 'Whether users are kept from changing the list in Roger',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		description: 'What users see',
	},
	{
		displayName: 'Origin',
		name: 'origin',
		type: 'string',
		default: '',
		description: 'Where the list comes from',
	},
	...SHOWN_ON.map(
		([displayName, name, what]): INodeProperties => ({
			...{ displayName, name },
			type: 'boolean',
			default: true,
			description: `Whether users choose from the list on ${what}`,
		}),
	),
];

/** Only the fields that were added. */
export const listFieldsOf = (given: IDataObject): ListFields => ({
	...(Object.fromEntries(
		FLAGS.filter((name) => typeof given[name] === 'boolean').map((name) => [name, given[name]]),
	) as ListFields),
	...(Object.fromEntries(
		(['name', 'origin', 'type'] as const)
			.map((name) => [name, String(given[name] ?? '').trim()])
			.filter(([, value]) => value !== ''),
	) as ListFields),
});
