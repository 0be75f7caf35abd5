import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DINERO_OPERATIONS } from '../../../nodes/Dinero/actions';
import { SCHEMAS } from './dinero';

const ROOT = path.join(__dirname, '../../..');
const operations = DINERO_OPERATIONS.flatMap((resource) =>
	resource.operations.map((operation) => ({ resource, operation })),
);
const tests = [__dirname, path.join(ROOT, 'test/flows')]
	.flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)))
	.map((file) => readFileSync(file, 'utf8'))
	.join('\n');

test.each(
	operations.map((each) => [`${each.resource.name}: ${each.operation.name}`, each] as const),
)('%s has words, an output schema and a test', (_, { resource, operation }) => {
	expect(operation.description.length).toBeGreaterThan(10);
	expect(operation.action).toMatch(/^[A-Z]/);
	expect(existsSync(path.join(SCHEMAS, resource.value, `${operation.value}.json`))).toBe(true);
	const call = `run\\(\\s*'${resource.value}',\\s*'${operation.value}'`;
	const inFlow = `resource: '${resource.value}',\\s*operation: '${operation.value}'`;
	expect(tests).toMatch(new RegExp(`${call}|${inFlow}`));
});

test('docs/operations-dinero.md is the table', () => {
	const rows = readFileSync(path.join(ROOT, 'docs/operations-dinero.md'), 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim()),
		);
	const names = operations.map(({ resource, operation }) => [
		resource.name,
		operation.name,
		operation.description,
	]);
	expect(rows).toEqual(names);
});
