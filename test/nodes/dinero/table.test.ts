import { existsSync } from 'node:fs';
import path from 'node:path';
import { DINERO_OPERATIONS } from '../../../nodes/Dinero/actions';

const SCHEMAS = path.join(__dirname, '../../../nodes/Dinero/__schema__/v1.0.0');
const operations = DINERO_OPERATIONS.flatMap((resource) =>
	resource.operations.map((operation) => ({ resource, operation })),
);

test.each(
	operations.map((each) => [`${each.resource.name}: ${each.operation.name}`, each] as const),
)('%s has words and an output schema', (_, { resource, operation }) => {
	expect(operation.description.length).toBeGreaterThan(10);
	expect(operation.action).toMatch(/^[A-Z]/);
	expect(existsSync(path.join(SCHEMAS, resource.value, `${operation.value}.json`))).toBe(true);
});

test('no value, name or action stands twice within a resource', () => {
	for (const { operations: own } of DINERO_OPERATIONS) {
		for (const key of ['value', 'name', 'action'] as const) {
			expect(new Set(own.map((operation) => operation[key])).size).toBe(own.length);
		}
	}
});
