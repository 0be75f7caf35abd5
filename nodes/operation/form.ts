import {
	updateDisplayOptions,
	type INodeProperties,
	type INodePropertyOptions,
} from 'n8n-workflow';
import type { Operation, OperationTable, Resource, Run } from './operation';

const byName = (a: INodePropertyOptions, b: INodePropertyOptions): number =>
	a.name.localeCompare(b.name, 'en');

const operationOption = <Context extends Run>(operation: Operation<Context>) => ({
	name: operation.name,
	value: operation.value,
	action: operation.action,
	description: operation.description,
});

function operationSelector<Context extends Run>(resource: Resource<Context>): INodeProperties {
	const options = resource.operations.map(operationOption).sort(byName);
	const selector: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options,
		default: '',
	};
	return { ...selector, default: resource.operations[0]?.value ?? '' };
}

function resourceSelector<Context extends Run>(table: OperationTable<Context>): INodeProperties {
	const selector: INodeProperties = {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: table.map(({ name, value }) => ({ name, value })).sort(byName),
		default: '',
	};
	return { ...selector, default: table[0]?.value ?? '' };
}

/** The whole form of a node: resource, operation, and each operation's own fields. */
export function nodeProperties<Context extends Run>(
	table: OperationTable<Context>,
): INodeProperties[] {
	const fields = table.flatMap((resource) =>
		resource.operations.flatMap((operation) =>
			updateDisplayOptions(
				{ show: { resource: [resource.value], operation: [operation.value] } },
				operation.properties,
			),
		),
	);
	return [resourceSelector(table), ...table.map(operationSelector), ...fields];
}
