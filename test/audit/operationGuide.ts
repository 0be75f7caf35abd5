import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AuditedOperation, AuditedService } from './auditedServices';

const ROOT = path.join(__dirname, '../..');
const README = path.join(ROOT, 'README.md');

export const guideFile = ({ key }: AuditedService): string =>
	path.join(ROOT, `docs/operations-${key}.md`);

const guideRow = (resource: string, { name, description }: AuditedOperation): string =>
	`| ${resource} | ${name} | ${description} |`;

const readmeRow = ({ name, operations }: AuditedService['resources'][number]): string =>
	`| ${name} | ${operations.map((operation) => operation.name).join(', ')} |`;

const markers = ({ key }: AuditedService): readonly [string, string] => [
	`<!-- operations: ${key} -->`,
	`<!-- end of operations: ${key} -->`,
];

/** @throws Error when the page has no place for the table */
function withTable(page: string, service: AuditedService, rows: readonly string[]): string {
	const [start, end] = markers(service);
	const from = page.indexOf(start);
	const to = page.indexOf(end);
	if (from < 0 || to < from) throw new Error(`The page has no place ${start} ... ${end}`);
	return `${page.slice(0, from + start.length)}\n\n${rows.join('\n')}\n\n${page.slice(to)}`;
}

/** The guide of a node with each operation and its description in its table. */
export const guideWith = (page: string, service: AuditedService): string =>
	withTable(page, service, [
		'| resource | operation | what it does |',
		'| --- | --- | --- |',
		...service.resources.flatMap(({ name, operations }) =>
			operations.map((operation) => guideRow(name, operation)),
		),
	]);

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
