import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

export const accountNameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	description: 'Name of the account',
};

export const standardNumberField: INodeProperties = {
	displayName: 'Public Standard Number',
	name: 'publicStandardNumber',
	type: 'number',
	default: 0,
	description: 'Its place in the public standard chart (offentlig standardkontoplan)',
};

/** The place in the public standard chart, when the user gave one. */
export const standardNumber = (
	functions: IExecuteFunctions,
	itemIndex: number,
): { PublicStandardNumber?: number } => {
	const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as {
		publicStandardNumber?: number;
	};
	return more.publicStandardNumber ? { PublicStandardNumber: more.publicStandardNumber } : {};
};
