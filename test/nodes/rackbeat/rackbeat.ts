import type { IDataObject } from 'n8n-workflow';
import type { CaseWorld, OperationCase } from '../../engine/operationCase';

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

/** A case that holds only in one reading of Rackbeat, which it sets. */
export const inReading =
	(switches: IDataObject) =>
	(each: OperationCase): OperationCase => ({
		...each,
		prepare: async (world) => {
			await world.demo.rackbeat.switches(switches);
			return (await each.prepare?.(world)) ?? {};
		},
	});

/** A case that looks at the first of a list by number; Rackbeat may begin with the last. */
export const inNumberOrder = inReading({ default_order: 'ascending' });
