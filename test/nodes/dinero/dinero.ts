import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { DemoCompanies } from '../../engine/demoCompanies';
import { runNode, type NodeRun } from '../../engine/runNode';

export const SCHEMAS = path.join(__dirname, '../../../nodes/Dinero/__schema__/v1.0.0');

/** The item has exactly the fields that the editor is told of before the first run. */
export function expectSchema(
	resource: string,
	operation: string,
	item: IDataObject | undefined,
): void {
	const file = path.join(SCHEMAS, resource, `${operation}.json`);
	const schema = existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as { properties: object })
		: undefined;
	expect(Object.keys(item ?? {}).sort()).toEqual(Object.keys(schema?.properties ?? {}).sort());
}

type Extra = Partial<Pick<NodeRun, 'items' | 'continueOnFail' | 'credentials' | 'onHints'>>;

/** Runs one operation of the Dinero node on n8n's engine and checks its items against the schema. */
export const dineroRunner =
	(demo: () => DemoCompanies) =>
	async (
		resource: string,
		operation: string,
		parameters: IDataObject = {},
		extra: Extra = {},
	): Promise<INodeExecutionData[]> => {
		const [items = []] = await runNode({
			type: 'dinero',
			parameters: { resource, operation, ...parameters },
			credentials: { dineroApi: demo().credentials['dineroApi'] ?? {} },
			...extra,
		});
		const plain = parameters['simplify'] === false || extra.continueOnFail;
		if (!plain && items[0]) expectSchema(resource, operation, items[0].json);
		return items;
	};

const NO_LIMIT = 1_000_000;

/** The demo companies without any limit of calls, for tests that are not about pacing. */
export async function resetUnhurried(demo: DemoCompanies): Promise<void> {
	await demo.dinero.reset();
	await demo.dinero.switches({ rateLimit: 0 });
	Object.assign(demo.credentials['dineroApi'] ?? {}, { limitPerMinute: NO_LIMIT });
}

export const chosen = (value: unknown): IDataObject => ({
	__rl: true,
	mode: 'key',
	value: String(value),
});

/** One helmet and freight: net 947.20 as in worked example A. */
export const lines = {
	specifyLines: 'json',
	linesJson: JSON.stringify([
		{
			description: 'Hjelm',
			quantity: 4,
			unitPrice: 249.5,
			discount: 10,
			account: 1000,
			unit: 'parts',
		},
		{ description: 'Fragt', quantity: 1, unitPrice: 49, account: 1350, unit: 'parts' },
	]),
};

export const cogsLines = {
	specifyLines: 'json',
	linesJson: JSON.stringify([
		{
			description: 'Vareforbrug',
			amount: 449.6,
			account: 2000,
			vatCode: 'none',
			balancingAccount: 53500,
		},
	]),
};
