import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { OperationTable, Run } from '../../nodes/operation/operation';
import { startDemoCompanies, type DemoCompanies, type DemoSystem } from './demoCompanies';
import { resolved, type CaseWorld, type OperationCase } from './operationCase';
import { runNode } from './runNode';
import type { CredentialData } from './testCredentials';

export interface Walk<Context extends Run> {
	/** Our node's name, such as `dinero`. */
	type: string;
	table: OperationTable<Context>;
	cases: readonly OperationCase[];
	/** The folder of the node's output schemas. */
	schemas: string;
	/** The simulator that answers. */
	system(demo: DemoCompanies): DemoSystem;
	/** What stands before a documented path, such as `/api`. */
	basePath: string;
	/** Logs in another way than by the demo's keys; asked anew after each reset. */
	access?(demo: DemoCompanies): Promise<Access>;
}

/** Another login: its credentials, and the fields of the node that choose it. */
export interface Access {
	credentials: CredentialData;
	parameters: IDataObject;
}

interface Call {
	method: string;
	path: string;
	body: unknown;
	warnings: string[];
}

const NO_LIMIT = 1_000_000;

const withoutLimit = (credentials: CredentialData): CredentialData =>
	Object.fromEntries(
		Object.entries(credentials).map(([type, data]) => [
			type,
			{ ...data, limitPerMinute: NO_LIMIT },
		]),
	);

const templateOf = (request: string): { method: string; path: string } => {
	const [method = '', documented = ''] = request.split(' ');
	return { method, path: documented };
};

const pathPattern = (template: string): RegExp =>
	new RegExp(
		`^${template
			.split(/(\{\w+\})/)
			.map((part) =>
				/^\{\w+\}$/.test(part) ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
			)
			.join('')}$`,
		'i',
	);

function matching(calls: readonly Call[], request: string, basePath: string): Call[] {
	const { method, path: template } = templateOf(request);
	const pattern = pathPattern(basePath + template);
	return calls.filter(
		(call) => call.method === method && pattern.test(call.path.split('?')[0] ?? ''),
	);
}

/** The fields of an item are those that the editor is told of before the first run. */
function expectSchema(folder: string, { resource, operation }: OperationCase, item: IDataObject) {
	const file = path.join(folder, resource, `${operation}.json`);
	const schema = existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as { properties: object })
		: undefined;
	expect(Object.keys(item).sort()).toEqual(Object.keys(schema?.properties ?? {}).sort());
}

const pairedIndex = ({ pairedItem }: INodeExecutionData): unknown =>
	typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : pairedItem;

class Walker<Context extends Run> {
	private demo!: DemoCompanies;
	private access: Access | undefined;

	constructor(private readonly walk: Walk<Context>) {}

	start = async (): Promise<void> => {
		this.demo = await startDemoCompanies();
	};

	stop = (): Promise<void> => this.demo.close();

	private get system(): DemoSystem {
		return this.walk.system(this.demo);
	}

	private async node(
		each: OperationCase,
		ready: IDataObject,
		extra: { copies?: number; continueOnFail?: boolean } = {},
	): Promise<INodeExecutionData[]> {
		const { resource, operation } = each;
		const items = resolved(each.items, ready) ?? [{ json: {} }];
		const copies = Array.from({ length: extra.copies ?? 1 }, () => items).flat();
		const [output = []] = await runNode({
			type: this.walk.type,
			parameters: {
				...this.access?.parameters,
				resource,
				operation,
				...resolved(each.parameters, ready),
			},
			items: copies,
			credentials: withoutLimit(this.access?.credentials ?? this.demo.credentials),
			...(extra.continueOnFail && { continueOnFail: true }),
		});
		return output;
	}

	private world(): CaseWorld {
		return {
			demo: this.demo,
			run: (resource, operation, parameters = {}, items = [{ json: {} }]) =>
				this.node({ resource, operation, parameters, items }, {}),
		};
	}

	/** Everything as in the demo company, and what the case needs beside it. */
	private async ready(each: OperationCase): Promise<IDataObject> {
		const { dinero, rackbeat, roger } = this.demo;
		for (const system of [dinero, rackbeat, roger]) await system.reset();
		await this.demo.dinero.switches({ rateLimit: 0, vismaRateLimit: 0 });
		await this.demo.roger.switches({ rateLimit: 0 });
		this.access = await this.walk.access?.(this.demo);
		const ready = (await each.prepare?.(this.world())) ?? {};
		await this.system.forget();
		return ready;
	}

	private calls = async (): Promise<Call[]> => (await this.system.calls()) as unknown as Call[];

	private async refuse(request: string, after: number, times: number): Promise<void> {
		const { method, path: template } = templateOf(request);
		const fault = { method, path: this.walk.basePath + template, kind: 'refused', after, times };
		await this.system.faults([fault]);
	}

	async answers(each: OperationCase): Promise<void> {
		const ready = await this.ready(each);
		const items = await this.node(each, ready);
		const calls = await this.calls();
		for (const request of [each.request, ...(each.alsoRequests ?? [])]) {
			if (request) expect(matching(calls, request, this.walk.basePath)).not.toHaveLength(0);
		}
		expect(calls.flatMap(({ warnings }) => warnings)).toEqual([]);
		this.expectSent(each, ready, calls);
		const first = items[0];
		const answer = resolved(each.answer, ready);
		if (answer) expect(first?.json).toMatchObject(answer);
		if (each.file) {
			expect(first?.binary?.[each.file.field]).toMatchObject({ mimeType: each.file.mimeType });
		}
		if (!first) return;
		expect(pairedIndex(first)).toBe(0);
		if (resolved(each.parameters, ready)?.['simplify'] !== false) {
			expectSchema(this.walk.schemas, each, first.json);
		}
	}

	private expectSent(each: OperationCase, ready: IDataObject, calls: readonly Call[]): void {
		if (!each.request) return;
		const sent = matching(calls, each.request, this.walk.basePath);
		const body = resolved(each.body, ready);
		if (body !== undefined) expect(sent.at(-1)?.body).toMatchObject(body as object);
		const asked = new URLSearchParams(sent.at(-1)?.path.split('?')[1] ?? '');
		const query = resolved(each.query, ready) ?? {};
		expect(Object.fromEntries(Object.keys(query).map((key) => [key, asked.get(key)]))).toEqual(
			query,
		);
	}

	/** With "continue on fail" the refused item goes on as an error of its own, the next one runs. */
	async goesOn(each: OperationCase, isBatch: boolean): Promise<void> {
		const ready = await this.ready(each);
		// A refused call for many may be halved, and then only the first half is refused again.
		await this.refuse(each.request ?? '', 0, (isBatch ? 2 : 1) + (each.otherWays ?? 0));
		const items = await this.node(each, ready, { copies: 2, continueOnFail: true });
		const failed = items.filter(({ json }) => 'code' in json && 'en' in json);
		expect(failed.length).toBeGreaterThan(0);
		expect(pairedIndex(failed[0] as INodeExecutionData)).toBe(0);
		expect(failed[0]?.json).toMatchObject({ da: expect.any(String), class: expect.any(String) });
		for (const item of items) expect([0, 1]).toContain(pairedIndex(item));
	}

	/** Without it the run stops with an error that names the item. */
	async names(each: OperationCase, isBatch: boolean): Promise<void> {
		const ready = await this.ready(each);
		await this.node(each, ready);
		const once = matching(await this.calls(), each.request ?? '', this.walk.basePath).length;
		const again = await this.ready(each);
		await this.refuse(each.request ?? '', isBatch ? 0 : once, NO_LIMIT);
		const error = await this.node(each, again, { copies: 2 }).then(
			() => undefined,
			(thrown: unknown) => thrown as { context?: { itemIndex?: number }; description?: string },
		);
		expect(error).toBeDefined();
		expect(error?.description).toMatch(/\[[A-Z_, ]+\]$/);
		if (!isBatch) expect(error?.context?.itemIndex).toBe(1);
	}
}

/** Shows every case of a node's operations on n8n's engine, and that no operation is without one. */
export function walkOperations<Context extends Run>(walk: Walk<Context>): void {
	const walker = new Walker(walk);
	const operations = walk.table.flatMap((resource) =>
		resource.operations.map((operation) => ({ resource: resource.value, operation })),
	);
	const isBatch = ({ resource, operation }: OperationCase): boolean =>
		operations.some(
			(each) =>
				each.resource === resource &&
				each.operation.value === operation &&
				'executeBatch' in each.operation,
		);
	const named = walk.cases.map(
		(each) => [`${each.resource}: ${each.operation} ${each.title ?? ''}`, each] as const,
	);
	const asking = named.filter(([, { request }]) => request);
	beforeAll(walker.start);
	afterAll(walker.stop);
	test('every operation has a case', () => {
		const known = new Set(walk.cases.map((each) => `${each.resource}/${each.operation}`));
		const names = operations.map(({ resource, operation }) => `${resource}/${operation.value}`);
		expect(names.filter((name) => !known.has(name))).toEqual([]);
	});
	test.each(named)('%s asks and answers', async (_, each) => await walker.answers(each));
	test.each(asking)('%s: a refused item goes on alone', async (_, each) => {
		await walker.goesOn(each, isBatch(each));
	});
	test.each(asking.filter(([, { isRemembered }]) => !isRemembered))(
		'%s: an error names its item',
		async (_, each) => await walker.names(each, isBatch(each)),
	);
}
