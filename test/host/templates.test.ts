import { readdirSync } from 'node:fs';
import path from 'node:path';
import { TEMPLATES } from './demoRun';
import { calledFirst, otherTemplates, startsByItself } from './otherTemplates';
import {
	credentialsKnown,
	fillCredentials,
	nodeOfType,
	pollFast,
	setParameters,
} from './templates';
import type { WorkflowFile, WorkflowNode } from './workflowTypes';

const node = (name: string, type: string, parameters = {}): WorkflowNode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	parameters,
});
const file = (...nodes: WorkflowNode[]): WorkflowFile => ({
	id: 'Workflow00000001',
	name: 'A workflow',
	nodes,
	connections: {},
});
const references = {
	dineroApi: { id: 'd', name: 'Dinero' },
	rackbeatApi: { id: 'r', name: 'Rackbeat' },
};

describe('filling in credentials', () => {
	it('connects our nodes by their type and leaves those of n8n alone', () => {
		const filled = fillCredentials(
			file(
				node('Start', 'n8n-nodes-base.manualTrigger'),
				node('Post', 'n8n-nodes-dinero.dinero'),
				node('Plan', 'n8n-nodes-dinero.rackbeatDinero'),
			),
			references,
		);
		expect(filled.nodes.map(({ credentials }) => credentials)).toEqual([
			undefined,
			{ dineroApi: references.dineroApi },
			references,
		]);
	});

	it('stops at a node of ours that it does not know', () => {
		const unknown = file(node('New', 'n8n-nodes-dinero.somethingNew'));
		expect(() => fillCredentials(unknown, references)).toThrow('n8n-nodes-dinero.somethingNew');
	});

	it('does not change the workflow that it is given', () => {
		const given = file(node('Post', 'n8n-nodes-dinero.dinero'));
		fillCredentials(given, references);
		expect(given.nodes[0]).not.toHaveProperty('credentials');
	});
});

describe('other changes to a template', () => {
	it('lets only our triggers poll every other second', () => {
		const changed = pollFast(
			file(
				node('Booked', 'n8n-nodes-dinero.rackbeatTrigger', { event: 'x', pollTimes: {} }),
				node('Sweep', 'n8n-nodes-base.scheduleTrigger', { rule: {} }),
			),
		);
		expect(changed.nodes[0]?.parameters).toMatchObject({ event: 'x' });
		expect(JSON.stringify(changed.nodes[0]?.parameters)).toContain('58 * * * * *');
		expect(changed.nodes[1]?.parameters).toEqual({ rule: {} });
	});

	it('sets parameters where it is told, and says when there is no such node', () => {
		const given = file(node('Define', 'a', { operation: 'define', kept: 1 }));
		const changed = setParameters(given, ({ type }) => type === 'a', { set: 2 });
		expect(changed.nodes[0]?.parameters).toEqual({ operation: 'define', kept: 1, set: 2 });
		expect(() => setParameters(given, () => false, {})).toThrow('A workflow');
	});

	it('finds a node by its type', () => {
		expect(nodeOfType(file(node('Define', 'a')), 'a')).toBe('Define');
		expect(() => nodeOfType(file(), 'a')).toThrow('no node of type a');
	});
});

describe('the other templates', () => {
	it('are all that the demo run does not import itself', async () => {
		const all = readdirSync(path.join(__dirname, '../../workflows'));
		const files = all.filter((name) => name.endsWith('.json'));
		const others = await otherTemplates();
		expect([...others, ...Object.values(TEMPLATES)].sort()).toEqual(files.sort());
		expect(others).toContain('rackbeat-dinero-supplier-invoices.json');
	});

	it('are published where a form, a schedule or a poll starts them, and not by hand alone', () => {
		expect(startsByItself(file(node('Form', 'n8n-nodes-base.formTrigger')))).toBe(true);
		expect(startsByItself(file(node('Start', 'n8n-nodes-base.manualTrigger')))).toBe(false);
	});

	it('come after those that they call, and a circle is refused', () => {
		const calls = (id: string, ...called: string[]): WorkflowFile => ({
			...file(
				...called.map((value) =>
					node(value, 'n8n-nodes-base.executeWorkflow', { workflowId: { value } }),
				),
			),
			id,
			name: id,
		});
		const ordered = calledFirst([calls('a', 'b', 'elsewhere'), calls('b', 'c'), calls('c')]);
		expect(ordered.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
		expect(() => calledFirst([calls('a', 'b'), calls('b', 'a')])).toThrow('a, b call each other');
	});

	it('are left without credentials where a node of ours is not known here', () => {
		expect(credentialsKnown(file(node('Post', 'n8n-nodes-dinero.dinero')))).toBe(true);
		expect(credentialsKnown(file(node('New', 'n8n-nodes-dinero.somethingNew')))).toBe(false);
	});
});
