import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { ContactPart } from '../../../bookkeeping/plan/plan';
import {
	createContact,
	getContact,
	restoreContact,
	updateContact,
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

async function change(run: PostingRun, part: ContactPart, guid: string): Promise<string> {
	if (part.action === 'restore') await restoreContact(run.api, guid);
	if (part.merged) await updateContact(run.api, guid, part.merged as ContactBody);
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
