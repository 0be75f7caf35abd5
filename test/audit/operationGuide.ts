import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AuditedEvent, AuditedOperation, AuditedService } from './auditedServices';

const ROOT = path.join(__dirname, '../..');
const README = path.join(ROOT, 'README.md');

export const guideFile = ({ key }: AuditedService): string =>
	path.join(ROOT, `docs/operations-${key}.md`);

const guideRow = (resource: string, { name, description }: AuditedOperation): string =>
	`| ${resource} | ${name} | ${description} |`;

const readmeRow = ({ name, operations }: AuditedService['resources'][number]): string =>
	`| ${name} | ${operations.map((operation) => operation.name).join(', ')} |`;

type Table = 'operations' | 'events';

const markers = (
	{ key }: AuditedService,
	table: Table = 'operations',
): readonly [string, string] => [`<!-- ${table}: ${key} -->`, `<!-- end of ${table}: ${key} -->`];

const eventRow = ({ name, description, hooks }: AuditedEvent): string[] => [
	...[name, description],
	...(hooks.length > 0 ? [hooks.map((hook) => `\`${hook}\``).join(', ')] : []),
];

const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;

/** The events of a service's triggers, and the names under which the service is asked to call. */
function eventRows({ key, events }: AuditedService): string[] {
	const service = `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
	const hasHooks = events.some(({ hooks }) => hooks.length > 0);
	const head = ['event', 'what happened', ...(hasHooks ? [`${service} is asked to call for`] : [])];
	return [head, head.map(() => '---'), ...events.map(eventRow)].map(line);
}

/** @throws Error when the page has no place for the table */
function withTable(
	page: string,
	service: AuditedService,
	rows: readonly string[],
	table: Table = 'operations',
): string {
	const [start, end] = markers(service, table);
	const from = page.indexOf(start);
	const to = page.indexOf(end);
	if (from < 0 || to < from) throw new Error(`The page has no place ${start} ... ${end}`);
	return `${page.slice(0, from + start.length)}\n\n${rows.join('\n')}\n\n${page.slice(to)}`;
}

/** The guide of a node with each operation and each event of its triggers in its table. */
export const guideWith = (page: string, service: AuditedService): string => {
	const operations = [
		'| resource | operation | what it does |',
		'| --- | --- | --- |',
		...service.resources.flatMap((resource) =>
			resource.operations.map((operation) => guideRow(resource.name, operation)),
		),
	];
	return withTable(withTable(page, service, operations), service, eventRows(service), 'events');
};

/** The README with a row for each resource of a node. */
export const readmeWith = (page: string, service: AuditedService): string =>
	withTable(page, service, [
		'| resource | operations |',
		'| --- | --- |',
		...service.resources.map(readmeRow),
	]);

const cells = (line: string): string[] =>
	line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());

const rowsOf = (text: string): string[][] =>
	text
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.map(cells);

/** Whether the README names the operation and the node's guide describes it. */
export function isListed(
	service: AuditedService,
	resource: string,
	operation: AuditedOperation,
): boolean {
	const guide = guideFile(service);
	if (!existsSync(guide)) return false;
	const wanted = [resource, operation.name, operation.description];
	const described = rowsOf(readFileSync(guide, 'utf8')).some((row) =>
		wanted.every((cell, index) => row[index] === cell),
	);
	const [start, end] = markers(service);
	const part = readFileSync(README, 'utf8').split(start)[1]?.split(end)[0] ?? '';
	const named = rowsOf(part).some(
		([first, names = '']) => first === resource && names.split(', ').includes(operation.name),
	);
	return described && named;
}

/** Events of the service's triggers that its guide does not describe as they are. */
export function eventsNotListed(service: AuditedService): string[] {
	const guide = guideFile(service);
	const rows = existsSync(guide) ? rowsOf(readFileSync(guide, 'utf8')) : [];
	return service.events
		.filter((event) => {
			const wanted = eventRow(event);
			return !rows.some((row) => wanted.every((cell, index) => row[index] === cell));
		})
		.map(({ name }) => name);
}
