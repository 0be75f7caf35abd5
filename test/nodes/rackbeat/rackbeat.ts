import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld } from '../../engine/operationCase';

/** What a locator holds when something was chosen by its number. */
export const listed = (number: unknown): IDataObject => ({
	__rl: true,
	mode: 'number',
	value: String(number),
});

/** Prepares a case with a record of its own; its number goes on. */
export const madeBy =
	(resource: string, parameters: IDataObject) =>
	async ({ run }: CaseWorld): Promise<IDataObject> => {
		const [made] = await run(resource, 'create', parameters);
		return { number: made?.json['number'] };
	};
