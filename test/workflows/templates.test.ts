import { notes, tableNames, targets, templates, workingNodes } from './template';

/** Core nodes that templates may use, with the newest version that the tested n8n has. */
const CORE: Readonly<Record<string, number>> = {
	dataTable: 1.1,
	errorTrigger: 1,
	executeWorkflow: 1.4,
	executeWorkflowTrigger: 1.2,
	filter: 2.3,
	form: 2.5,
	formTrigger: 2.6,
	if: 2.3,
	manualTrigger: 1,
	merge: 3.2,
	noOp: 1,
	scheduleTrigger: 1.4,
	set: 3.4,
	splitInBatches: 3,
	splitOut: 1,
	stopAndError: 1,
	stickyNote: 1,
};
const OWN = ['dinero', 'rackbeat', 'rackbeatDinero', 'rackbeatTrigger'];
/** Nodes with a second output that must not be forgotten. */
const TWO_OUTPUTS = ['n8n-nodes-dinero.rackbeatDinero'];
const ids = new Set(templates().map(({ id }) => id));

describe.each(templates().map((template) => [template.file, template] as const))(
	'%s',
	(_, template) => {
		test('has a fixed id of sixteen characters, names that are unique, and no data of a real run', () => {
			expect(template.id).toMatch(/^[A-Za-z0-9]{16}$/);
			const names = template.nodes.map(({ name }) => name);
			expect(new Set(names).size).toBe(names.length);
			expect(template.pinData).toBeUndefined();
		});

		test('uses only known nodes, and no credential ids', () => {
			for (const node of template.nodes) {
				const [scope, type = ''] = node.type.split('.');
				if (scope === 'n8n-nodes-dinero') expect(OWN).toContain(type);
				else expect(node.typeVersion).toBeLessThanOrEqual(CORE[type] ?? 0);
				expect(node.credentials).toBeUndefined();
			}
		});

		test('connects only what exists, and leaves no working node alone', () => {
			const names = new Set(workingNodes(template).map(({ name }) => name));
			const linked = new Set<string>();
			for (const [from, { main }] of Object.entries(template.connections)) {
				expect(names).toContain(from);
				linked.add(from);
				for (const { node } of main.flat()) {
					expect(names).toContain(node);
					linked.add(node);
				}
			}
			expect([...names].filter((name) => !linked.has(name))).toEqual([]);
		});

		test('wires every second output', () => {
			const second = workingNodes(template).filter(
				(node) =>
					node.onError === 'continueErrorOutput' ||
					(TWO_OUTPUTS.includes(node.type) &&
						!['define', 'count'].includes(String(node.parameters['operation']))),
			);
			for (const { name } of second) expect(targets(template, name, 1)).not.toEqual([]);
		});

		test('has one yellow overview note that tells how it works and how to set it up', () => {
			const yellow = notes(template).filter((note) => (note.parameters['color'] ?? 1) === 1);
			expect(yellow).toHaveLength(1);
			const text = String(yellow[0]?.parameters['content']);
			expect(text).toMatch(/### How it works/);
			expect(text).toMatch(/### Setup/);
			const words = text.split(/\s+/).length;
			expect(words).toBeGreaterThanOrEqual(90);
			expect(words).toBeLessThanOrEqual(300);
		});

		test('writes its section notes white and short', () => {
			for (const { parameters } of notes(template)) {
				if ((parameters['color'] ?? 1) === 1) continue;
				expect(parameters['color']).toBe(7);
				expect(String(parameters['content']).split(/\s+/).length).toBeLessThan(50);
			}
		});

		test('lays no working node upon another', () => {
			const nodes = workingNodes(template);
			for (const [index, a] of nodes.entries()) {
				for (const b of nodes.slice(index + 1)) {
					const apart =
						Math.abs(a.position[0] - b.position[0]) >= 160 ||
						Math.abs(a.position[1] - b.position[1]) >= 120;
					expect({ a: a.name, b: b.name, apart }).toMatchObject({ apart: true });
				}
			}
		});

		test('sends its errors to a workflow of ours', () => {
			const { errorWorkflow } = template.settings;
			const isInbox = workingNodes(template).some(({ type }) => type.endsWith('.errorTrigger'));
			if (isInbox) expect(errorWorkflow).toBeUndefined();
			else expect(ids).toContain(errorWorkflow);
		});

		test('keeps bookkeeping out of Code nodes', () => {
			expect(workingNodes(template).some(({ type }) => type.endsWith('.code'))).toBe(false);
		});
	},
);

test('forms ask for a login, and workflows that are called are ours', () => {
	for (const { type, parameters } of templates().flatMap(workingNodes)) {
		if (type.endsWith('.formTrigger')) expect(parameters['authentication']).toBe('n8nUserAuth');
		if (!type.endsWith('.executeWorkflow')) continue;
		const { value } = parameters['workflowId'] as { value: string };
		// An expression where two call each other: n8n publishes none before what it names.
		expect(ids).toContain(/^=\{\{ '(\w+)' \}\}$/.exec(value)?.[1] ?? value);
	}
});

test('no table name is part of another, since n8n finds them by a part of their name', () => {
	const names = [...new Set(templates().flatMap(tableNames))];
	expect(names.length).toBeGreaterThan(0);
	for (const a of names) {
		for (const b of names) if (a !== b) expect(b.includes(a)).toBe(false);
	}
});

interface Columns {
	column?: Array<{ name: string }>;
	value?: Record<string, string>;
}

const nodesOf = (table: string, operation: string) =>
	templates()
		.flatMap(workingNodes)
		.filter(({ parameters: { tableName, dataTableId, operation: does } }) => {
			const name = tableName ?? (dataTableId as { value: string } | undefined)?.value;
			return name === table && does === operation;
		});

test('records of transfers write into columns that the setup makes, of credit notes too', () => {
	const [made] = nodesOf('n8n_nodes_dinero_transfers', 'create');
	const columns = (made?.parameters['columns'] as Columns).column?.map(({ name }) => name);
	const records = nodesOf('n8n_nodes_dinero_transfers', 'upsert').map(({ parameters }) =>
		Object.keys((parameters['columns'] as Columns).value ?? {}),
	);
	expect(records.filter((keys) => keys.includes('creditNoteGuid')).length).toBeGreaterThan(1);
	for (const keys of records) expect(columns).toEqual(expect.arrayContaining(keys));
});

test('the inbox has the same columns wherever it is made, and is written into those', () => {
	const made = nodesOf('n8n_nodes_dinero_inbox', 'create').map(({ parameters }) =>
		(parameters['columns'] as Columns).column?.map(({ name }) => name),
	);
	expect(made.length).toBeGreaterThan(1);
	for (const columns of made) expect(columns).toEqual(made[0]);
	const written = [
		...nodesOf('n8n_nodes_dinero_inbox', 'upsert'),
		...nodesOf('n8n_nodes_dinero_inbox', 'update'),
	];
	for (const { parameters } of written) {
		const keys = Object.keys((parameters['columns'] as Columns).value ?? {});
		expect(made[0]).toEqual(expect.arrayContaining(keys));
	}
});

test('every flow ends with the counts of all outcomes', () => {
	const flows = templates().filter((template) =>
		workingNodes(template).some(({ parameters }) => parameters['resource'] === 'plan'),
	);
	expect(flows.length).toBeGreaterThan(2);
	for (const template of flows) {
		const counting = workingNodes(template).filter(
			({ parameters }) =>
				parameters['operation'] === 'count' || parameters['operation'] === 'showResult',
		);
		expect(counting).toHaveLength(1);
		const before = Object.entries(template.connections)
			.filter(([, { main }]) => main.flat().some(({ node }) => node === counting[0]?.name))
			.map(([name]) => name);
		const [gather = ''] = before;
		const loop = workingNodes(template).find(({ type }) => type.endsWith('.splitInBatches'));
		// What goes round in a loop comes out by its first output.
		if (loop) expect(targets(template, loop.name, 0)).toContain(gather);
		for (const post of workingNodes(template)) {
			if (post.parameters['resource'] !== 'plan' || loop) continue;
			expect(targets(template, post.name, 0)).toContain(gather);
			expect(targets(template, post.name, 1)).toContain(gather);
		}
	}
});
