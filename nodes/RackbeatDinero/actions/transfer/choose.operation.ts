import { Blocked } from '../../../../bookkeeping/reasons/problem';
import { errorDetails, isAboutCredential } from '../../../operation/nodeError';
import type { ItemOperation, OutputItem } from '../../../operation/operation';
import { rackbeatAccount } from '../../../Rackbeat/rackbeatRun';
import type { BridgeRun } from '../../bridgeRun';
import { chosenDocuments, placeOf, type Choice } from '../../transfer/chosenDocuments';

const BLOCKED = 1;

const refused = (error: unknown): OutputItem => {
	const { error: message, ...details } = errorDetails(error);
	const json = { outcome: 'failed', step: 'choose', number: '', title: '', ...details, message };
	return { output: BLOCKED, json };
};

const textOf = (run: BridgeRun, name: string, itemIndex: number): string =>
	String(run.functions.getNodeParameter(name, itemIndex, '') ?? '').trim();

function choiceOf(run: BridgeRun, itemIndex: number): Choice {
	const side = textOf(run, 'side', itemIndex);
	const limit = Number(run.functions.getNodeParameter('most', itemIndex, 0));
	return {
		side: side === 'customer' || side === 'supplier' ? side : 'either',
		numbers: textOf(run, 'numbers', itemIndex),
		from: textOf(run, 'from', itemIndex),
		to: textOf(run, 'to', itemIndex),
		after: textOf(run, 'after', itemIndex),
		...(limit > 0 && { limit }),
	};
}

/** A refused credential stops the run with one message. */
const thrown = (error: unknown): unknown => error;

/** Chooses the documents that a person wants transferred again, or the next part of a backfill. */
export const chooseDocuments: ItemOperation<BridgeRun> = {
	value: 'choose',
	name: 'Choose Documents',
	action: 'Choose documents',
	description:
		'Find invoices in Rackbeat by number or invoice date, oldest first. Reads Rackbeat, writes nothing.',
	properties: [
		{
			displayName: 'Kind (Art)',
			name: 'side',
			type: 'options',
			options: [
				{ name: 'Customer Invoices and Credit Notes', value: 'customer' },
				{ name: 'Supplier Invoices and Credit Notes', value: 'supplier' },
				{ name: 'Whichever Has the Number', value: 'either' },
			],
			default: 'either',
		},
		{
			displayName: 'Numbers (Numre)',
			name: 'numbers',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1001, 1003-1005',
			description: 'Invoice numbers in Rackbeat, separated by commas; a dash makes a range',
		},
		{
			displayName: 'Invoice Date From',
			name: 'from',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-01-01',
			description: 'The first invoice date, a Danish calendar day',
		},
		{
			displayName: 'Invoice Date To',
			name: 'to',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-01-31',
			description: 'The last invoice date, a Danish calendar day',
		},
		{
			displayName: 'After',
			name: 'after',
			type: 'string',
			default: '',
			description:
				'The place of the last document of the part before, as it was given; empty starts',
		},
		{
			displayName: 'At Most',
			name: 'most',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'How many documents to take by date, the rest in a later part; 0 takes all, up to a hundred',
		},
	],
	async execute(run, itemIndex) {
		try {
			const api = await run.rackbeat(itemIndex);
			const account = await rackbeatAccount(api, run.cache);
			const choice = choiceOf(run, itemIndex);
			const { documents, problems } = await chosenDocuments(api, account, choice);
			// The end of a backfill is said aloud: nothing at all would look like trouble.
			if (choice.limit && documents.length + problems.length === 0) {
				return [{ json: { account, number: '', place: choice.after, done: true } }];
			}
			return [
				...documents.map((json): OutputItem => ({ json: { ...json, place: placeOf(json) } })),
				...problems.map((each) => refused(new Blocked([each]))),
			];
		} catch (error) {
			if (isAboutCredential(error)) throw thrown(error);
			return refused(error);
		}
	},
};
