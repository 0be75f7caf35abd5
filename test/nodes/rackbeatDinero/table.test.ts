import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RACKBEAT_DINERO_OPERATIONS } from '../../../nodes/RackbeatDinero/actions';

const ROOT = path.join(__dirname, '../../..');
const SCHEMAS = path.join(ROOT, 'nodes/RackbeatDinero/__schema__/v1.0.0');
const ROWS = readFileSync(path.join(ROOT, 'README.md'), 'utf8')
	.split('\n')
	.map((line) => line.split('|').map((cell) => cell.trim()));

const OPERATIONS = RACKBEAT_DINERO_OPERATIONS.flatMap(({ value, name, operations }) =>
	operations.map((operation) => [value, operation.value, name, operation.name] as const),
);

describe('every operation of the bridge', () => {
	test.each(OPERATIONS)('%s › %s tells what it gives', (resource, operation) => {
		const file = path.join(SCHEMAS, resource, `${operation}.json`);
		expect(existsSync(file)).toBe(true);
		expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ type: 'object' });
	});

	test.each(OPERATIONS)('%s › %s stands in the README (%s: %s)', (_, __, resource, operation) => {
		const row = ROWS.find((cells) => cells[1] === resource && cells[2]?.includes(operation));
		expect(row?.[2]?.split(', ')).toContain(operation);
	});
});
