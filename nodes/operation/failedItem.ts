import type { IExecuteFunctions } from 'n8n-workflow';
import { errorDetails } from './nodeError';
import type { OutputItem } from './operation';

/**
 * A failed item that goes on. n8n moves it to the error output only when it holds nothing but `error`,
 * `message` and `details` (source: n8n-core, handleNodeErrorOutput), and puts it on top of its input.
 */
export function failedItem(functions: IExecuteFunctions, error: unknown): OutputItem {
	const details = errorDetails(error);
	const moves = functions.getNode().onError === 'continueErrorOutput';
	return { json: moves ? { error: details['error'], details } : details };
}
