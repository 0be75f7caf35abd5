import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { failedItem } from './failedItem';
import { isAboutCredential, toNodeError } from './nodeError';
import type { Operation, OperationTable, OutputItem, Run } from './operation';

function chosen<Context extends Run>(
	functions: IExecuteFunctions,
	table: OperationTable<Context>,
): Operation<Context> {
	const resource = functions.getNodeParameter('resource', 0) as string;
	const value = functions.getNodeParameter('operation', 0) as string;
	const operation = table
		.find((each) => each.value === resource)
		?.operations.find((each) => each.value === value);
	if (!operation) {
		throw toNodeError(
			functions.getNode(),
			new Error(`"${resource}: ${value}" is no operation of this node`),
		);
	}
	return operation;
}

function emit(outputs: INodeExecutionData[][], items: OutputItem[], itemIndex: number): void {
	for (const { output = 0, pairedItem = { item: itemIndex }, ...item } of items) {
		outputs[output]?.push({ ...item, pairedItem });
	}
}

/**
 * The one loop over items. A failing item goes on as an item when the user chose to continue, and
 * ends the run otherwise. After a refused credential the further items are not tried, since each would
 * fail alike and hammer the service; they go on with the same reason. Nothing is thrown where the user
 * chose to continue: n8n would hand the input on as if all were well, by the output for what succeeded
 * (n8n 2.41, workflow-execute, handleNodeExecutionError).
 */
async function runEach<Context extends Run>(
	context: Context,
	operation: Operation<Context>,
	outputs: INodeExecutionData[][],
): Promise<void> {
	const { functions } = context;
	let refused: { error: unknown } | undefined;
	for (const itemIndex of functions.getInputData().keys()) {
		if (refused) {
			emit(outputs, [failedItem(functions, refused.error)], itemIndex);
			continue;
		}
		try {
			if (!('execute' in operation)) return;
			const result = await operation.execute(context, itemIndex);
			emit(outputs, Array.isArray(result) ? result : [result], itemIndex);
		} catch (error) {
			if (!functions.continueOnFail()) throw toNodeError(functions.getNode(), error, itemIndex);
			emit(outputs, [failedItem(functions, error)], itemIndex);
			if (isAboutCredential(error)) refused = { error };
		}
	}
}

async function runBatch<Context extends Run>(
	context: Context,
	operation: Operation<Context>,
	outputs: INodeExecutionData[][],
): Promise<void> {
	const { functions } = context;
	const indexes = [...functions.getInputData().keys()];
	try {
		if ('executeBatch' in operation)
			emit(outputs, await operation.executeBatch(context, indexes), 0);
	} catch (error) {
		if (!functions.continueOnFail()) throw toNodeError(functions.getNode(), error);
		for (const index of indexes) emit(outputs, [failedItem(functions, error)], index);
	}
}

/** Runs the operation that the user chose over all input items; one array per output of the node. */
export async function runOperation<Context extends Run>(
	context: Context,
	table: OperationTable<Context>,
	outputCount = 1,
): Promise<INodeExecutionData[][]> {
	const outputs: INodeExecutionData[][] = Array.from({ length: outputCount }, () => []);
	const operation = chosen(context.functions, table);
	if ('execute' in operation) await runEach(context, operation, outputs);
	else await runBatch(context, operation, outputs);
	return outputs;
}
