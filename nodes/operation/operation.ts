import type {
	IBinaryKeyData,
	IDataObject,
	IExecuteFunctions,
	INodeProperties,
	IPairedItemData,
} from 'n8n-workflow';
import type { ExecutionCache } from './executionCache';

/** One item that an operation gives back. */
export interface OutputItem {
	json: IDataObject;
	binary?: IBinaryKeyData;
	/** Index of the node's output; 0 when left out. */
	output?: number;
	/** The input items it comes from; the item at hand when left out. */
	pairedItem?: IPairedItemData | IPairedItemData[];
}

/** What every operation is given, whatever its service. */
export interface Run {
	functions: IExecuteFunctions;
	/** Answers that all items, and all nodes of one execution, may share. */
	cache: ExecutionCache;
}

interface Form {
	/** Value in saved workflows; never changes. */
	value: string;
	/** Title Case, as in the operation list. */
	name: string;
	/** Sentence case, as in the node panel. */
	action: string;
	description: string;
	/** Fields below the operation; their resource and operation condition is added for them. */
	properties: INodeProperties[];
}

/** Runs once for each item; a failing item does not touch the others. */
export interface ItemOperation<Context extends Run> extends Form {
	execute(context: Context, itemIndex: number): Promise<OutputItem | OutputItem[]>;
}

/** Runs once for all items, for calls that take many at a time. */
export interface BatchOperation<Context extends Run> extends Form {
	executeBatch(context: Context, itemIndexes: number[]): Promise<OutputItem[]>;
}

export type Operation<Context extends Run> = ItemOperation<Context> | BatchOperation<Context>;

/** A resource and its operations, in the order of the list. */
export interface Resource<Context extends Run> {
	value: string;
	name: string;
	operations: ReadonlyArray<Operation<Context>>;
}

export type OperationTable<Context extends Run> = ReadonlyArray<Resource<Context>>;
