import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface TemplateNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, unknown>;
	onError?: string;
}

export interface Template {
	file: string;
	id: string;
	name: string;
	nodes: TemplateNode[];
	connections: Record<
		string,
		{ main: Array<Array<{ node: string; type: string; index: number }>> }
	>;
	settings: Record<string, unknown>;
	pinData?: unknown;
}

const FOLDER = path.join(__dirname, '../../workflows');

/** Every template that ships. */
export function templates(): Template[] {
	const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
	return files.map((file) => ({
		...(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Omit<Template, 'file'>),
		file,
	}));
}

const NOTE = 'n8n-nodes-base.stickyNote';

export const notes = (template: Template): TemplateNode[] =>
	template.nodes.filter((node) => node.type === NOTE);

export const workingNodes = (template: Template): TemplateNode[] =>
	template.nodes.filter((node) => node.type !== NOTE);

/** The targets of one output of a node. */
export const targets = (template: Template, node: string, output: number): string[] =>
	(template.connections[node]?.main[output] ?? []).map((link) => link.node);

/** Every Data Table name that the template mentions. */
export function tableNames(template: Template): string[] {
	return workingNodes(template).flatMap(({ parameters }) => {
		const { tableName, dataTableId } = parameters as {
			tableName?: string;
			dataTableId?: { value: string };
		};
		return [tableName, dataTableId?.value].filter((name) => name !== undefined);
	});
}
