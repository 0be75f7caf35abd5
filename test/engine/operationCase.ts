import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { DemoCompanies } from './demoCompanies';

/** What a case may use to get ready: the running simulators, and any operation of the node. */
export interface CaseWorld {
	demo: DemoCompanies;
	run(
		resource: string,
		operation: string,
		parameters?: IDataObject,
		items?: INodeExecutionData[],
	): Promise<INodeExecutionData[]>;
}

/** A value, or one made from what `prepare` gave back. */
export type FromReady<Value> = Value | ((ready: IDataObject) => Value);

/**
 * One operation shown at work. The walker runs it on n8n's engine, looks at what the service was
 * sent, at the answer, the pairing and the output schema, and has the service refuse it.
 */
export interface OperationCase {
	resource: string;
	operation: string;
	/** What sets this case apart where an operation has several. */
	title?: string;
	/** Brings about what the operation needs; its answer goes to the functions below. */
	prepare?(world: CaseWorld): Promise<IDataObject>;
	parameters?: FromReady<IDataObject>;
	/** Input items; one empty item when left out. */
	items?: FromReady<INodeExecutionData[]>;
	/**
	 * The call as the reference's path list writes it, e.g. `POST /v1/{org}/invoices/{guid}/book`; the
	 * audit counts it as covered. Left out only where the operation makes no call.
	 */
	request?: string;
	/** Further documented calls that the operation makes, which count as covered too. */
	alsoRequests?: readonly string[];
	/** A part of the JSON body that must be sent. */
	body?: FromReady<unknown>;
	/** Values that must stand in the query. */
	query?: FromReady<Record<string, string>>;
	/** A part of the first item. Left out where the operation gives no item. */
	answer?: FromReady<IDataObject>;
	/** The binary field of the first item that must hold a file, with its type. */
	file?: { field: string; mimeType: string };
	/** How many refusals of the call it answers by asking in another way, before it gives up. */
	otherWays?: number;
	/** True where a second item asks for nothing again, since the execution remembers the answer. */
	isRemembered?: true;
}

export const resolved = <Value>(
	value: FromReady<Value> | undefined,
	ready: IDataObject,
): Value | undefined =>
	typeof value === 'function' ? (value as (ready: IDataObject) => Value)(ready) : value;
