import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { chosenEvent } from '../../polling/pollingEvent';
import type { Watch } from '../../polling/pollOnce';
import { dineroApiFor } from '../dineroAccess';
import { keyIn } from '../fields/locators';
import type { DineroEvent, DineroPolling } from './dineroEvent';
import { dineroEvents } from './events';

/** With a call for each document, more would not fit into the calls of a minute. */
const MOST_DOCUMENTS = 40;

interface Options {
	startFrom?: string;
	fullDocument?: boolean;
	openingEntries?: boolean;
}

const collection = (functions: IPollFunctions, name: string): IDataObject =>
	functions.getNodeParameter(name, {}) as IDataObject;

/** Whether a happening passes the filters; one that does not know a filter passes it. */
function wanted(event: DineroEvent<unknown>, filters: IDataObject): (found: unknown) => boolean {
	const contact = keyIn(filters['contact']).toLowerCase();
	const statuses = (filters['status'] ?? []) as string[];
	return (found) => {
		const own = event.contactOf?.(found)?.toLowerCase() ?? '';
		const status = event.statusOf?.(found) ?? '';
		const isContact = contact === '' || !event.contactOf || own === contact;
		return isContact && (statuses.length === 0 || !event.statusOf || statuses.includes(status));
	};
}

/** What the form asks the trigger to wait for. */
export async function watched(functions: IPollFunctions): Promise<Watch<DineroPolling, unknown>> {
	const event = chosenEvent(functions, dineroEvents);
	const options: Options = collection(functions, 'options');
	const fullDocument = options.fullDocument === true && event.document !== undefined;
	// While somebody waits for a test event, trouble is told at once.
	const patience = functions.getMode() === 'manual' ? 'form' : 'run';
	const api = await dineroApiFor(functions, patience);
	return {
		event,
		account: String(api.organizationId),
		context: {
			api,
			now: Date.now(),
			simplify: functions.getNodeParameter('simplify', true) === true,
			fullDocument,
			openingEntries: options.openingEntries === true,
		},
		...(options.startFrom && { startFrom: options.startFrom }),
		...(fullDocument && { most: MOST_DOCUMENTS }),
		isWanted: wanted(event, collection(functions, 'filters')),
	};
}
