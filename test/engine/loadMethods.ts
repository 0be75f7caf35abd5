import { LoadOptionsContext } from 'n8n-core';
import {
	NodeHelpers,
	type IDataObject,
	type INode,
	type INodeListSearchResult,
	type INodeParameters,
	type ResourceMapperFields,
} from 'n8n-workflow';
import { additionalData, credentialNames, workflowOf } from './engine';
import { nodeTypes } from './nodeTypes';
import type { CredentialData } from './testCredentials';

export interface OpenForm {
	/** Our node's name, such as `rackbeatDinero`. */
	type: string;
	/** What the form holds now. */
	parameters: IDataObject;
	credentials: CredentialData;
}

/** The editor sends every shown field with its value or default. */
function shown(node: INode): INodeParameters {
	const { description } = nodeTypes.getByNameAndVersion(node.type);
	const { properties } = description;
	const values = node.parameters;
	return (
		NodeHelpers.getNodeParameters(properties, values, true, false, node, description) ?? values
	);
}

function contextOf({ type, parameters, credentials }: OpenForm): LoadOptionsContext {
	const node: INode = {
		id: 'form',
		name: 'Form',
		type: `test.${type}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: parameters as INodeParameters,
		credentials: credentialNames(credentials),
	};
	const data = {
		...additionalData(credentials),
		currentNodeParameters: shown(node),
	};
	return new LoadOptionsContext(workflowOf([node], {}), node, data, '');
}

const methodsOf = (type: string) => {
	const { methods = {} } = nodeTypes.getByNameAndVersion(`test.${type}`);
	return methods;
};

/** What a searchable list of the open form shows. */
export async function loadList(
	form: OpenForm,
	method: string,
	filter?: string,
): Promise<INodeListSearchResult> {
	const search = methodsOf(form.type).listSearch?.[method];
	if (!search) throw new Error(`${form.type} has no list search ${method}`);
	return await search.call(contextOf(form), filter);
}

/** The rows that a mapping table of the open form shows. */
export async function loadTable(form: OpenForm, method: string): Promise<ResourceMapperFields> {
	const mapping = methodsOf(form.type).resourceMapping?.[method];
	if (!mapping) throw new Error(`${form.type} has no table ${method}`);
	return await mapping.call(contextOf(form));
}
