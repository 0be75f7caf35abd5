import { ROGER_OPERATIONS } from '../../../nodes/Roger/actions';
import { Roger } from '../../../nodes/Roger/Roger.node';
import { RogerTrigger } from '../../../nodes/Roger/RogerTrigger.node';
import { RogerWebhookTrigger } from '../../../nodes/Roger/RogerWebhookTrigger.node';
import aliases from '../../../nodes/Roger/Roger.node.json';

test('no value, name or action stands twice within a resource', () => {
	for (const { operations } of ROGER_OPERATIONS) {
		for (const key of ['value', 'name', 'action'] as const) {
			expect(new Set(operations.map((operation) => operation[key])).size).toBe(operations.length);
		}
	}
});

test('what moves money or destroys needs a switch that takes no expression and is off', () => {
	const guarded = ['approve', 'decline', 'delete'];
	const found = ROGER_OPERATIONS.filter(({ value }) => value !== 'webhook').flatMap(
		({ operations }) => operations.filter(({ value }) => guarded.includes(value)),
	);
	expect(found).toHaveLength(5);
	for (const { properties } of found) {
		expect(properties.at(-1)).toMatchObject({
			...{ type: 'boolean', default: false, noDataExpression: true },
		});
	}
});

test('Roger is found by the name that it bears today', () => {
	expect(aliases.alias).toContain('Corpay One');
	for (const node of [new Roger(), new RogerTrigger(), new RogerWebhookTrigger()]) {
		expect(node.description.description).toContain('Corpay One');
	}
});
