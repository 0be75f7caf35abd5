import {
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type IPollFunctions,
} from 'n8n-workflow';
import { danishDay, instant } from '../../bookkeeping/danishDay';
import { firstState } from '../../bookkeeping/polling/nextState';
import { pollChanges, readPage } from '../../bookkeeping/polling/pollChanges';
import { startState, type PollState } from '../../bookkeeping/polling/pollState';
import type { EventRow, PollingEvent } from './pollingEvent';
import { loadState, saveState } from './savedState';

/** An event, and what it is waited for with. */
export interface Watch<Context, Found> {
	event: PollingEvent<Context, Found>;
	context: Context;
	/** The account or organisation that the credential belongs to. */
	account: string;
	/** A day or time; without it nothing old is handed on. */
	startFrom?: string;
	/** Which of the happenings are wanted; the others count as handed on. */
	isWanted?(found: Found): boolean;
	/** So many are handed on in one poll; the event's own bound when left out. */
	most?: number;
}

/** Where a new trigger begins: at the newest change that the service tells of. */
async function beginning<Context, Found>({
	event,
	context,
}: Watch<Context, Found>): Promise<PollState> {
	const from: PollState = { ...startState(), cursor: await event.newestChange(context) };
	return firstState(await readPage(from, (state) => event.read(context, state)), event);
}

/** What a workflow can well take at once. */
const MOST = 1000;

async function poll<Context, Found>(
	data: IDataObject,
	watch: Watch<Context, Found>,
): Promise<INodeExecutionData[]> {
	const { event, context, account, startFrom, isWanted = () => true } = watch;
	const most = watch.most ?? event.most ?? MOST;
	const whose = { account, event: event.value };
	const kept = loadState(data, whose);
	if (!kept && !startFrom) {
		saveState(data, whose, await beginning(watch));
		return [];
	}
	const state = kept ?? startState(instant(danishDay(startFrom ?? '')));
	const result = await pollChanges<EventRow<Found>>(state, (from) => event.read(context, from), {
		...(event.waits && { waits: true }),
		most,
	});
	const items: INodeExecutionData[] = [];
	for (const { found } of result.emit.filter((row) => isWanted(row.found))) {
		items.push({ json: await event.item(context, found) });
	}
	saveState(data, whose, result.state);
	return items;
}

/** Static data of triggers whose poll is under way: n8n starts the next one though it is not done. */
const underWay = new WeakSet<IDataObject>();
/**
 * One poll: what happened since the last one; the first sets the cursor, or starts from the chosen
 * day. The state moves only when all items are ready, so a poll that fails is repeated as a whole. A
 * poll that begins while another one of the same trigger is under way hands on nothing.
 */
export async function pollOnce<Context, Found>(
	functions: IPollFunctions,
	prepare: () => Promise<Watch<Context, Found>>,
): Promise<INodeExecutionData[]> {
	const data = functions.getWorkflowStaticData('node');
	if (underWay.has(data)) return [];
	underWay.add(data);
	try {
		return await poll(data, await prepare());
	} finally {
		underWay.delete(data);
	}
}

/** The newest happening, to build a workflow with. The cursor is left alone. */
export async function sampleOf<Context, Found>(
	functions: IPollFunctions,
	{ event, context }: Watch<Context, Found>,
): Promise<INodeExecutionData[]> {
	const newest = await event.sample(context);
	if (newest === undefined) {
		throw new NodeOperationError(functions.getNode(), event.noSample[0], {
			description: event.noSample[1],
		});
	}
	return [{ json: await event.item(context, newest) }];
}
