import type { INodeProperties } from 'n8n-workflow';

/** Accepts what people type: "#1001", " 1001 ". */
export const cleanedNumber = (number: string): string => number.replace(/[#\s]/g, '');

/** The settings that a plan is made by. */
export const SETTINGS_FIELD: INodeProperties = {
	displayName: 'Settings',
	name: 'settings',
	type: 'json',
	required: true,
	default: '={{ $json.settings }}',
	description: 'The saved settings, as Check Settings gave them',
};

export const DRY_RUN: INodeProperties = {
	displayName: 'Dry Run (Prøvekørsel)',
	name: 'dryRun',
	type: 'boolean',
	default: true,
	description: 'Whether the plan is only to be looked at; Post never carries it out',
};

export const EARLIER_TRANSFER: INodeProperties = {
	displayName: 'Earlier Transfer',
	name: 'earlierTransfer',
	type: 'json',
	default: '={{ $json }}',
	description:
		'The row of the transfers table for this document, if there is one: its generation, and what a person answered before',
};

export const remakeDeleted = (what: string): INodeProperties => ({
	displayName: 'Make Deleted Again (Lav Slettede Igen)',
	name: 'remakeDeleted',
	type: 'boolean',
	default: true,
	description: `Whether ${what} that was deleted in Dinero is made again. Only after an explicit yes; what stands is never made twice.`,
});

/** `what` says what is made again; `most` is how often its own Ids allow it. */
export const generationOption = (what: string, most?: number): INodeProperties => ({
	displayName: 'Generation',
	name: 'generation',
	type: 'number',
	typeOptions: { minValue: 1, ...(most !== undefined && { maxValue: most }) },
	default: 1,
	description: `Raise by one to make ${what}. Only after an explicit yes.`,
});

export const previewTotals = (limits = ''): INodeProperties => ({
	displayName: 'Preview Totals',
	name: 'previewTotals',
	type: 'boolean',
	default: true,
	description: `Whether to let Dinero compute the totals, without saving anything${limits}`,
});

/** What may be said about one document beside the settings. */
export const planOptionsField = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options,
});
