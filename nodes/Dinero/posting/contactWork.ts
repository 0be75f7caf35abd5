import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { CONTACT_FIELDS } from '../../../bookkeeping/plan/contactPlan';
import type { ContactPart } from '../../../bookkeeping/plan/plan';
import {
	createContact,
	getContact,
	restoreContact,
	updateContact,
	type Contact,
	type ContactBody,
} from '../../../services/dinero/contacts';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import type { PostingRun, Work } from './postingRun';
import { refused } from './refusal';

const createBody = (part: ContactPart): ContactBody => ({
	...part.fields,
	ContactGuid: part.ownGuid,
	IsMember: false,
	// True would let Dinero overwrite our name from the CVR register.
	UseCvr: false,
});

/** Our own guid was used before: the contact exists, or somebody deleted it. */
async function adopt(run: PostingRun, part: ContactPart): Promise<string | null> {
	const contact = await getContact(run.api, part.ownGuid);
	if (!contact) return null;
	if (contact.DeletedAt) await restoreContact(run.api, part.ownGuid);
	return part.ownGuid;
}

const isDuplicate = (error: unknown): boolean =>
	error instanceof ServiceError && error.kind === 'duplicate';

async function create(run: PostingRun, part: ContactPart): Promise<string> {
	try {
		await createContact(run.api, createBody(part));
		run.found.contact.written = true;
		return part.ownGuid;
	} catch (error) {
		if (!isDuplicate(error) && !(error instanceof OutcomeUnknown)) {
			throw refused(error, run.posting.document.titleDa);
		}
		const adopted = await adopt(run, part);
		if (adopted) return adopted;
		// Nothing stands under our own guid, so Dinero itself would refuse a second one.
		await createContact(run.api, createBody(part));
		run.found.contact.written = true;
		return part.ownGuid;
	}
}

/** Fields that only the single contact shows; a body made of a list row would empty them. */
const ONLY_SINGLE = [
	'SENumber',
	'PNumber',
	'CompanyTypeKey',
	'InvoiceMailOutOptionKey',
	'MemberNumber',
] as const;

const filledUp = (merged: Record<string, unknown>, standing: Contact): Record<string, unknown> => {
	const isPerson = merged['IsPerson'] === true;
	const missing = ONLY_SINGLE.filter((name) => {
		const isOfCompany = name === 'SENumber' || name === 'PNumber';
		return (merged[name] ?? null) === null && !(isPerson && isOfCompany);
	});
	return {
		...merged,
		...Object.fromEntries(missing.map((name) => [name, standing[name] ?? null])),
	};
};

/**
 * The body to replace the contact by. The last write wins in Dinero, so a change that was made since
 * the plan would be lost: it is planned anew instead.
 * @throws Blocked (`RECORD_CHANGED_MEANWHILE`)
 */
async function wholeBody(run: PostingRun, part: ContactPart, guid: string) {
	const { merged, seenUpdatedAt, isWhole } = part;
	if (!merged || (isWhole && seenUpdatedAt === undefined)) return merged;
	const standing = await getContact(run.api, guid);
	if (!standing) return merged;
	const isSame = seenUpdatedAt === undefined || standing.UpdatedAt === seenUpdatedAt;
	if (isSame) return filledUp(merged, standing);
	const name = run.posting.document.titleDa;
	throw new Blocked([problem('RECORD_CHANGED_MEANWHILE', { name })]);
}

/** Replaces the contact; where the answer was lost the contact itself tells whether it was done. */
async function replace(
	run: PostingRun,
	guid: string,
	body: Record<string, unknown>,
): Promise<void> {
	try {
		await updateContact(run.api, guid, body as ContactBody);
	} catch (error) {
		const standing = error instanceof OutcomeUnknown ? await getContact(run.api, guid) : null;
		const isDone = standing && CONTACT_FIELDS.every((name) => isSame(body[name], standing[name]));
		if (!isDone) throw refused(error, run.posting.document.titleDa);
	}
}

const isSame = (sent: unknown, shown: unknown): boolean => (sent ?? null) === (shown ?? null);

async function change(run: PostingRun, part: ContactPart, guid: string): Promise<string> {
	const body = await wholeBody(run, part, guid);
	if (part.action === 'restore') await restoreContact(run.api, guid);
	if (body) await replace(run, guid, body);
	run.found.contact.written = part.action !== 'none';
	return guid;
}

/** Creates, updates, links or restores the contact as planned. Replacing it with the same is harmless. */
export const writeContact: Work<'writeContact'> = async (run, { part }) => {
	const { contact } = run.found;
	if (part.action !== 'create' && part.guid === null) {
		throw new Blocked([problem('PLAN_REFUSED', { detail: 'contact' })]);
	}
	contact.guid = part.guid === null ? await create(run, part) : await change(run, part, part.guid);
	contact.done = true;
};
