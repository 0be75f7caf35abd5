import { Blocked, problem } from '../reasons/problem';
import { contentHash } from '../reference';
import { PLAN_VERSIONS, type Plan, type PlanKind } from './plan';

const refuse = (detail: string): never => {
	throw new Blocked([problem('PLAN_REFUSED', { detail })]);
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isKind = (kind: unknown): kind is PlanKind =>
	typeof kind === 'string' && Object.hasOwn(PLAN_VERSIONS, kind);

/** The field that holds the document of each kind, and its type. */
const DOCUMENTS: Readonly<Record<PlanKind, string>> = {
	customerInvoice: 'invoice',
	customerCreditNote: 'creditNote',
	supplierInvoice: 'purchase',
	supplierCreditNote: 'purchaseCreditNote',
	stockValue: 'regulation',
	contact: 'contact',
	product: 'product',
};

/** A plan of a kind and version that this package knows, with the document that its kind names. */
function checkKind(content: Fields): void {
	const { kind, version } = content;
	if (!isKind(kind)) {
		refuse(`dens art er ukendt: "${String(kind)}" (its kind is unknown)`);
	} else if (version !== PLAN_VERSIONS[kind]) {
		refuse('den er lavet af en anden version (made by another version)');
	} else {
		const document = content[DOCUMENTS[kind]];
		const isThere = isFields(document) && document['type'] === DOCUMENTS[kind];
		if (!isThere) refuse('den har ikke sit dokument (its document is missing)');
	}
}

/**
 * A plan that came back from the canvas, as object or JSON text. Post refuses one that was edited,
 * that another version of the package made, or whose kind it does not know.
 * @throws Blocked (`PLAN_REFUSED`)
 */
export function readPlan(value: unknown): Plan {
	const given: unknown = typeof value === 'string' ? parsed(value) : value;
	if (!isFields(given) || !('hash' in given)) {
		return refuse('der er ingen plan i feltet (no plan in the field)');
	}
	const { hash, ...content } = given;
	checkKind(content);
	if (contentHash(content) !== hash) {
		return refuse('den er ændret, siden den blev lavet (it was changed after it was made)');
	}
	return { ...content, hash } as Plan;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		return refuse(error instanceof Error ? error.message : 'JSON');
	}
}
