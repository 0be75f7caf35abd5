import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AuditedOperation, AuditedService } from './auditedServices';
import { fieldsWithoutList } from './fieldsWithoutList';
import { eventsNotListed, isListed } from './operationGuide';

const ROOT = path.join(__dirname, '../..');

export interface MissingCall {
	method: string;
	path: string;
	/** Why no operation makes the call; empty when nobody has said. */
	why: string;
}

/** What is there of one service, and what is not. */
export interface ServiceAudit {
	/** `resource/operation`, in the order of the node. */
	operations: string[];
	/** The calls that the service documents. */
	documented: readonly string[];
	/** Documented calls that no operation makes. */
	missing: MissingCall[];
	withoutTest: string[];
	withoutSchema: string[];
	/** Operations that README or guide do not list, and events of the triggers that the guide does not. */
	withoutReadmeRow: string[];
	/** "Which one" fields that cannot be chosen from a searchable list. */
	withoutListSearch: string[];
}

/** Placeholders have no fixed names, so two spellings of a call are compared without them. */
const shape = (call: string): string => call.replace(/\{\w+\}/g, '{}').toLowerCase();

function missingCalls({ documented, cases, left }: AuditedService): MissingCall[] {
	const made = new Set(
		cases.flatMap(({ request, alsoRequests = [] }) =>
			[...(request ? [request] : []), ...alsoRequests].map(shape),
		),
	);
	return documented
		.filter((call) => !made.has(shape(call)))
		.map((call) => {
			const [method = '', where = ''] = call.split(' ');
			return { method, path: where, why: left[call] ?? '' };
		});
}

interface Placed {
	key: string;
	resource: AuditedService['resources'][number];
	operation: AuditedOperation;
}

const placed = ({ resources }: AuditedService): Placed[] =>
	resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
			key: `${resource.value}/${operation.value}`,
			resource,
			operation,
		})),
	);

const hasSchema = (node: string, key: string): boolean => {
	const file = path.join(ROOT, 'nodes', node, '__schema__/v1.0.0', `${key}.json`);
	if (!existsSync(file)) return false;
	const schema = JSON.parse(readFileSync(file, 'utf8')) as { properties?: object };
	return Object.keys(schema.properties ?? {}).length > 0;
};

/** Compares a node with what its service documents and with its tests, schemas and guide. */
export function auditService(service: AuditedService): ServiceAudit {
	const all = placed(service);
	const tested = new Set(
		service.cases.map(({ resource, operation }) => `${resource}/${operation}`),
	);
	const keysWhere = (isWithout: (each: Placed) => boolean): string[] =>
		all.filter(isWithout).map(({ key }) => key);
	return {
		operations: all.map(({ key }) => key),
		documented: service.documented,
		missing: missingCalls(service),
		withoutTest: keysWhere(({ key }) => !tested.has(key)),
		withoutSchema: keysWhere(({ key }) => !hasSchema(service.node, key)),
		withoutReadmeRow: [
			...keysWhere(({ resource, operation }) => !isListed(service, resource.name, operation)),
			...eventsNotListed(service).map((name) => `trigger: ${name}`),
		],
		withoutListSearch: all.flatMap(({ key, operation }) =>
			fieldsWithoutList(operation.properties, service.lists).map((field) => `${key}: ${field}`),
		),
	};
}
