import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { CaseWorld } from '../../engine/operationCase';
import { DEMO_TEAM } from '../../simulators/roger';

/** What a locator holds when something was chosen by its id. */
export const byId = (id: unknown): IDataObject => ({ __rl: true, mode: 'id', value: String(id) });

/** A category by its account number. */
export const byNumber = (number: string): IDataObject => ({
	...{ __rl: true, mode: 'number', value: number },
});

export const team = byId(DEMO_TEAM);

/** The id of the first record of a list that carries the text in one of its fields. */
export async function idOf(
	{ run }: CaseWorld,
	resource: string,
	text: string,
	parameters: IDataObject = {},
): Promise<string> {
	const rows = await run(resource, 'getAll', { team, returnAll: true, ...parameters });
	const found = rows.find(({ json }) => Object.values(json).includes(text));
	if (!found) throw new Error(`no ${resource} with ${text}`);
	return String(found.json['id']);
}

/** A case's own record by one of its texts; its id goes on under the name of the resource. */
export const known =
	(resource: string, text: string) =>
	async (world: CaseWorld): Promise<IDataObject> => ({
		[resource]: await idOf(world, resource, text),
	});

/** An item with a file. */
export const fileItem = (
	bytes: Buffer = Buffer.from('%PDF-1.4 a bill of a test'),
	mimeType = 'application/pdf',
): INodeExecutionData => ({
	json: {},
	binary: {
		data: { data: bytes.toString('base64'), mimeType, fileName: 'bilag.pdf' },
	},
});
