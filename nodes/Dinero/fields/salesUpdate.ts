import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../services/dinero/api';
import type {
	SalesBody,
	SalesDocument,
	SalesTotals,
} from '../../../services/dinero/salesDocuments';
import { readTotals } from '../posting/wire';
import type { DineroRun } from '../dineroRun';
import { dayField } from './amounts';
import { invoiceLineFields } from './invoiceLines';
import { showsVat, withContact } from './keptDocument';
import { keyIn } from './locators';
import { checkProductLines, salesLineBodies } from './salesLines';

/** The form of an update: what is named changes; the lines are replaced as a whole or not at all. */
export const salesUpdateForm = (head: INodeProperties[], day: string): INodeProperties[] => [
	{
		displayName: 'Update Fields',
		name: 'updateFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			...head,
			{
				displayName: day,
				name: 'date',
				type: 'dateTime',
				default: '',
				description: 'Danish calendar day',
			},
		],
	},
	{
		displayName: 'Replace Lines',
		name: 'replaceLines',
		type: 'boolean',
		default: false,
		description: 'Whether all lines are replaced by those below',
	},
	...invoiceLineFields.map((field) => ({
		...field,
		displayOptions: { show: { ...field.displayOptions?.show, replaceLines: [true] } },
	})),
];

/** How one kind of sales document is kept and worked out. */
export interface UpdatedKind<Body extends SalesBody> {
	/** Head as the user named it in Update Fields. */
	head(set: IDataObject): Partial<Body>;
	/** The standing document as body, with prices shown so. */
	kept(standing: SalesDocument, inclVat: boolean): Body;
	/** What Dinero makes of a body; saves nothing. */
	preview(api: DineroApi, body: Body): Promise<SalesTotals>;
}

/**
 * Prices with VAT are read back rounded to øre, so lines that are kept must still make the same totals.
 * @throws Blocked before anything is written
 */
function checkKeptLines(standing: SalesDocument, worked: SalesTotals): void {
	const after = readTotals(worked);
	const before = readTotals(standing);
	if (after.gross !== before.gross || after.net !== before.net)
		throw new Blocked([problem('LINES_NOT_KEPT', {}, 'lines')]);
}

/** What stands, with what the user named, since Dinero's update replaces everything. @throws Blocked */
export async function updatedBody<Body extends SalesBody>(
	run: DineroRun,
	itemIndex: number,
	standing: SalesDocument,
	kind: UpdatedKind<Body>,
): Promise<Body> {
	const { functions } = run;
	const api = await run.api(itemIndex);
	const set = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
	const isReplaced = functions.getNodeParameter('replaceLines', itemIndex) as boolean;
	const head = kind.head(set);
	const inclVat = head.ShowLinesInclVat ?? showsVat(standing);
	const prices = { ShowLinesInclVat: inclVat, Currency: head.Currency ?? standing.Currency };
	const changes: Partial<Body> = {
		...head,
		...(set['date'] ? { Date: dayField(set['date']) } : {}),
		...(isReplaced && { ProductLines: await salesLineBodies(run, itemIndex, prices) }),
	};
	const body = withContact(kind.kept(standing, inclVat), keyIn(set['contact']), changes);
	await checkProductLines(run, api, body, kind.preview);
	if (!isReplaced && (inclVat || showsVat(standing)))
		checkKeptLines(standing, await kind.preview(api, body));
	return body;
}
