import type { ProductFields, ProductPart } from '../../../bookkeeping/plan/productPart';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { namesSame } from '../../../bookkeeping/reference';
import {
	createProduct,
	getProduct,
	listProducts,
	updateProduct,
	type Product,
	type ProductBody,
} from '../../../services/dinero/products';
import { OutcomeUnknown } from '../../../services/http/serviceError';
import type { PostingRun, Work } from './postingRun';
import { refused } from './refusal';

const bodyOf = (fields: ProductFields, comment: string | null): ProductBody => ({
	...fields,
	Comment: comment,
});

const changedMeanwhile = (run: PostingRun): Blocked =>
	new Blocked([problem('RECORD_CHANGED_MEANWHILE', { name: run.posting.document.titleDa })]);

const isOurs = (part: ProductPart, { ExternalReference }: Product): boolean =>
	namesSame(ExternalReference ?? '', part.reference);

/** What stands under the number now; Dinero itself may let two products share one. */
const withNumber = async ({ api }: PostingRun, part: ProductPart): Promise<Product[]> => {
	const { ProductNumber: value } = part.fields;
	const found = await listProducts(api, {
		filters: [{ field: 'ProductNumber', operator: 'eq', value }],
	});
	return found.filter((row) => row.ProductNumber?.toLowerCase() === value.toLowerCase());
};

/** The one that a create without a clear answer has made; undefined where nobody can tell. */
async function adopted(run: PostingRun, part: ProductPart): Promise<string | undefined> {
	const ours = (await withNumber(run, part)).filter((row) => isOurs(part, row));
	return ours.length === 1 ? ours[0]?.ProductGuid : undefined;
}

/**
 * Makes the product, unless it came to stand since the plan. An answer that is lost, or that is empty,
 * is looked for under our own reference and never asked for again.
 * @throws OutcomeUnknown when it is not found either
 */
async function create(run: PostingRun, part: ProductPart): Promise<string> {
	const [standing] = await withNumber(run, part);
	if (standing && !isOurs(part, standing)) throw changedMeanwhile(run);
	if (standing) return standing.ProductGuid;
	const made = await createProduct(run.api, bodyOf(part.fields, null)).catch(
		async (error: unknown) => {
			const found = error instanceof OutcomeUnknown ? await adopted(run, part) : undefined;
			if (found === undefined) throw refused(error, run.posting.document.titleDa);
			return found;
		},
	);
	run.found.product.written = true;
	const guid = made ?? (await adopted(run, part));
	if (guid !== undefined) return guid;
	const details = { step: 'POST products', document: run.posting.document.titleDa };
	throw new Blocked([problem('UNCERTAIN', details)]);
}

/** Changes it, its comment kept. @throws Blocked when it was changed since the plan */
async function change(run: PostingRun, part: ProductPart, guid: string): Promise<string> {
	const standing = await getProduct(run.api, guid);
	if ((standing.UpdatedAt ?? null) !== part.seenUpdatedAt) throw changedMeanwhile(run);
	await updateProduct(run.api, guid, bodyOf(part.fields, standing.Comment ?? null)).catch(
		(error: unknown) => {
			throw refused(error, run.posting.document.titleDa);
		},
	);
	run.found.product.written = true;
	return guid;
}

const TOLD = ['ProductNumber', 'Name', 'AccountNumber', 'Unit', 'ExternalReference'] as const;

/** What Dinero shows after the write; its price may have fewer decimals, the other fields may not. */
async function compared(run: PostingRun, { fields }: ProductPart, guid: string): Promise<void> {
	const shown = await getProduct(run.api, guid);
	const wrong = TOLD.filter((name) => (shown[name] ?? null) !== fields[name]);
	if (wrong.length === 0) return;
	const name = run.posting.document.titleDa;
	const details = { name, service: 'Dinero', fields: wrong.join(', ') };
	throw new Blocked([problem('RECORD_DIFFERS', details)]);
}

/** Creates or changes the product as planned, and looks at what became of it. */
export const writeProduct: Work<'writeProduct'> = async (run, { part }) => {
	const { product } = run.found;
	if (part.action === 'none') product.guid = part.guid;
	else if (part.guid === null) product.guid = await create(run, part);
	else product.guid = await change(run, part, part.guid);
	if (product.guid !== null && product.written) await compared(run, part, product.guid);
	product.done = true;
};
