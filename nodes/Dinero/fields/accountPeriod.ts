import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { AccountPeriod } from '../../../services/dinero/stateOfAccount';
import { dayField } from './amounts';

/** Which part of a contact's account. */
export const accountPeriodFields: INodeProperties[] = [
	{
		displayName: 'From',
		name: 'from',
		type: 'dateTime',
		default: '',
		description: 'First Danish calendar day; left empty it is the beginning',
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'dateTime',
		default: '',
		description: 'Last Danish calendar day; left empty there is no end',
	},
	{
		displayName: 'Hide Closed',
		name: 'hideClosed',
		type: 'boolean',
		default: false,
		description: 'Whether entries that are settled are left out',
	},
];

/** The part that the user chose. */
export function accountPeriod(
	functions: IExecuteFunctions,
	itemIndex: number,
): AccountPeriod & { hideClosed: boolean } {
	const from = functions.getNodeParameter('from', itemIndex, '') as string;
	const to = functions.getNodeParameter('to', itemIndex, '') as string;
	return {
		...(from && { from: dayField(from) }),
		...(to && { to: dayField(to) }),
		hideClosed: functions.getNodeParameter('hideClosed', itemIndex, false) as boolean,
	};
}
