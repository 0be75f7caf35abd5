import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Answers } from '../../../bookkeeping/plan/answers';
import { readEarlier, type EarlierTransfer } from '../facts/earlierTransfer';
import {
	cleanedNumber,
	DRY_RUN,
	EARLIER_TRANSFER,
	generationOption,
	planOptionsField,
	previewTotals,
	remakeDeleted,
} from '../fields/planFields';
import type { HandMade } from './handMade';

/** What a person may say about one document beside the settings. */
export interface PlanOptions {
	/** As a person gave it, or else as the transfers table has it. */
	generation: number;
	dryRun: boolean;
	previewTotals: boolean;
	/** What the transfers table has of the document. */
	earlier: EarlierTransfer;
	/** What a person said, now or before: the original invoice, whether goods came back, and more. */
	answers: Answers;
	handMade: HandMade;
	/** What was deleted in Dinero is to be made again. */
	remakeDeleted: boolean;
	/** A draft that is not as planned is to be made so. */
	updateDraft: boolean;
}

interface Given extends Partial<Omit<PlanOptions, 'earlier' | 'answers'>> {
	earlierTransfer?: unknown;
	earlierCogs?: boolean;
	originalNumber?: string | number;
	goodsReturned?: string;
}

/** What was said now goes before what was said earlier; what was left open does not. */
function answersOf(given: Given, { answers }: EarlierTransfer): Answers {
	const { goodsReturned } = given;
	const originalNumber = cleanedNumber(String(given.originalNumber ?? ''));
	return {
		...answers,
		...(originalNumber !== '' && { originalNumber }),
		...((goodsReturned === 'yes' || goodsReturned === 'no') && { goodsReturned }),
		...(given.earlierCogs === true && { earlierCogs: true as const }),
	};
}

export function planOptions(functions: IExecuteFunctions, itemIndex: number): PlanOptions {
	const given = functions.getNodeParameter('options', itemIndex, {}) as Given;
	const earlier = readEarlier(given.earlierTransfer);
	return {
		generation: given.generation ?? earlier.generation,
		dryRun: given.dryRun ?? false,
		previewTotals: given.previewTotals ?? false,
		earlier,
		answers: answersOf(given, earlier),
		handMade: given.handMade ?? 'ignore',
		remakeDeleted: given.remakeDeleted ?? false,
		updateDraft: given.updateDraft ?? false,
	};
}

const GOODS_RETURNED: INodeProperties = {
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
};

const ORIGINAL_NUMBER: INodeProperties = {
	displayName: 'Original Invoice Number',
	name: 'originalNumber',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1001',
	description:
		'Number in Rackbeat of the invoice that a credit note credits (den oprindelige faktura). Needed only where Rackbeat does not tell.',
};

const EARLIER_COGS: INodeProperties = {
	displayName: 'Earlier COGS (Tidligere Vareforbrug)',
	name: 'earlierCogs',
	type: 'boolean',
	default: true,
	description:
		'Whether the COGS voucher is made also for an invoice older than the day from which COGS is posted',
};

const HAND_MADE: INodeProperties = {
	displayName: 'If Made by Hand (Muligt Match)',
	name: 'handMade',
	type: 'options',
	default: 'ask',
	options: [
		{ name: 'Ask', value: 'ask' },
		{ name: 'Do Not Look', value: 'ignore' },
		{ name: 'Link It', value: 'link' },
	],
	description:
		'What to do where Dinero has a booked invoice with the same number, contact and total that carries no reference of ours',
};

const UPDATE_DRAFT: INodeProperties = {
	displayName: 'Update Changed Draft (Opdatér Kladde)',
	name: 'updateDraft',
	type: 'boolean',
	default: true,
	description:
		'Whether a draft in Dinero that is not as planned is overwritten, also where the bookkeeper edited it. Only after an explicit yes.',
};

export const PLAN_OPTIONS: INodeProperties = planOptionsField([
	DRY_RUN,
	EARLIER_COGS,
	EARLIER_TRANSFER,
	generationOption('a document again that was deleted in Dinero'),
	GOODS_RETURNED,
	HAND_MADE,
	remakeDeleted('an invoice, or its COGS voucher,'),
	ORIGINAL_NUMBER,
	previewTotals(),
	UPDATE_DRAFT,
]);
