import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RACKBEAT_OPERATIONS } from '../../../nodes/Rackbeat/actions';

const ROOT = path.join(__dirname, '../../..');
const SCHEMAS = path.join(ROOT, 'nodes/Rackbeat/__schema__/v1.0.0');
const operations = RACKBEAT_OPERATIONS.flatMap((resource) =>
	resource.operations.map((operation) => ({ resource, operation })),
);

test.each(
	operations.map((each) => [`${each.resource.name}: ${each.operation.name}`, each] as const),
)('%s has words, an output schema, a row in the guide and a test', (_, { resource, operation }) => {
	expect(operation.description.length).toBeGreaterThan(10);
	expect(operation.action.length).toBeGreaterThan(5);
	const schema = path.join(SCHEMAS, resource.value, `${operation.value}.json`);
	expect(existsSync(schema)).toBe(true);
	const tests = readFileSync(path.join(__dirname, 'rackbeat.test.ts'), 'utf8');
	expect(tests).toContain(`run('${resource.value}', '${operation.value}'`);
});

test('docs/operations-rackbeat.md is the table', () => {
	const rows = readFileSync(path.join(ROOT, 'docs/operations-rackbeat.md'), 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
	expect(rows).toEqual(
		operations.map(({ resource, operation }) => [
			resource.name,
			operation.name,
			operation.description,
		]),
	);
});
