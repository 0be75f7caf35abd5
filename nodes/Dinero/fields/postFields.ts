import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';

/** What names the document: the same reference is never posted twice. */
export const referenceField: INodeProperties = {
	displayName: 'Reference',
	name: 'reference',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. webshop:order:1001',
	description:
		'What names the document at its source, at most 128 characters. Posting the same reference again finds what stands and makes nothing twice.',
};

/** What an earlier run gave back, so that it is looked for before anything is made. */
export const evidenceField: INodeProperties = {
	displayName: 'Evidence',
	name: 'evidence',
	type: 'json',
	default: '',
	description: 'The output of an earlier run for this reference, if there is one',
};

export const bookField: INodeProperties = {
	displayName: 'Book (Bogfør)',
	name: 'book',
	type: 'boolean',
	default: true,
	description: 'Whether it is booked, which is final; otherwise it is left as a draft',
};

/** The reference as given. @throws Blocked when it is empty or longer than Dinero keeps */
export function referenceOf(functions: IExecuteFunctions, itemIndex: number): string {
	const reference = String(functions.getNodeParameter('reference', itemIndex)).trim();
	if (reference !== '' && reference.length <= 128) return reference;
	const detail = reference === '' ? 'it is empty' : 'it is longer than 128 characters';
	throw new Blocked([problem('SETTINGS_INVALID', { field: 'reference', detail }, 'reference')]);
}
