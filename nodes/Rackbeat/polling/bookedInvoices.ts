import {
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type IPollFunctions,
} from 'n8n-workflow';
import { danishDay, instant } from '../../../bookkeeping/danishDay';
import {
	firstState,
	OVERLAP_MS,
	startState,
	type PolledInvoice,
	type PollState,
} from '../../../bookkeeping/polling/cursor';
import { danishTimeText } from '../../../bookkeeping/polling/danishTime';
import { pollChanges } from '../../../bookkeeping/polling/pollChanges';
import type { RackbeatApi } from '../../../services/rackbeat/api';
import { listCustomerInvoices } from '../../../services/rackbeat/customerInvoices';
import { DOCUMENT_PAGE } from '../../../services/rackbeat/lists';
import { invoiceRow, type InvoiceRow } from '../invoiceRow';
import { newestInvoices } from '../newestInvoices';
import { accountNumber, rackbeatApiFor } from '../rackbeatRun';

const EVENT = 'customerInvoiceBooked';

const MOST_EMITTED = 1000;

interface Polled extends PolledInvoice {
	row: InvoiceRow;
}

const polled = (row: InvoiceRow): Polled => ({
	number: row.number,
	isBooked: row.booked,
	bookedAt: row.bookedAt,
	updatedAt: row.updatedAt,
	row,
});

async function readChanges(
	api: RackbeatApi,
	account: string,
	from: number | null,
): Promise<Polled[]> {
	const query = from === null ? {} : { updatedFrom: danishTimeText(from) };
	const rows = await listCustomerInvoices(api, query);
	return rows.map((row) => polled(invoiceRow(account, row)));
}

function item({ row }: Polled): INodeExecutionData {
	const { booked, ...fields } = row;
	return { json: { event: booked ? EVENT : '', ...fields } };
}

/** Where a new trigger begins: at the newest change that Rackbeat tells of, so nothing old is handed on. */
async function beginning(api: RackbeatApi): Promise<PollState> {
	const newest = (await newestInvoices(api, 1, Date.now())).at(-1);
	const changed = typeof newest?.updated_at === 'string' ? instant(newest.updated_at) : null;
	const from = changed === null ? null : changed - OVERLAP_MS;
	return firstState({ rows: await readChanges(api, '', from), complete: true });
}

function isPollState(value: unknown): value is PollState {
	return typeof value === 'object' && value !== null && 'handedOn' in value;
}

/**
 * The state of the account whose key is used now. Another account's cursor says nothing about this
 * one, so a changed credential begins anew.
 */
const kept = (data: IDataObject, account: string): PollState | undefined =>
	data['account'] === account && isPollState(data['state']) ? data['state'] : undefined;

/** What was booked since the last poll; the first poll sets the cursor, or starts from the chosen day. */
export async function pollBookedInvoices(functions: IPollFunctions): Promise<INodeExecutionData[]> {
	const data = functions.getWorkflowStaticData('node');
	const { startFrom } = functions.getNodeParameter('options', {}) as { startFrom?: string };
	const api = await rackbeatApiFor(functions, 'run');
	const account = await accountNumber(api);
	let state = kept(data, account);
	if (!state && !startFrom) {
		Object.assign(data, { account, state: await beginning(api) });
		return [];
	}
	state ??= startState(instant(danishDay(startFrom ?? '')));
	const result = await pollChanges(state, async (from) => await readChanges(api, account, from), {
		pageSize: DOCUMENT_PAGE,
		mostEmitted: MOST_EMITTED,
	});
	Object.assign(data, { account, state: result.state });
	return result.emit.map(item);
}

/** The newest booked invoice, to build a workflow with. The cursor is left alone. */
export async function sampleBookedInvoice(
	functions: IPollFunctions,
): Promise<INodeExecutionData[]> {
	const api = await rackbeatApiFor(functions, 'form');
	const newest = (await newestInvoices(api, 1, Date.now(), true)).at(-1);
	if (!newest) {
		throw new NodeOperationError(
			functions.getNode(),
			'There is no booked customer invoice in Rackbeat yet',
			{ description: 'Book one in Rackbeat and fetch a test event again.' },
		);
	}
	return [item(polled(invoiceRow(await accountNumber(api), newest)))];
}
