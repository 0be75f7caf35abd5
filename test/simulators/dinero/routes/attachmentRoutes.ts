import type { Api, Call } from '../api';
import { touch } from '../books/salesPosting';
import type { Organisation } from '../model';
import { invalid, notFound, unknownDocument } from '../problems';
import type { SalesDocument } from '../salesModel';
import { uploadedFile } from './fileRoutes';

const ATTACHMENTS = 'v1/:org/attachments/:documentGuid';
const DEFAULT_TYPES = ['Invoice', 'TradeOffer'];

/** Everything that can be sent to a customer. */
export const salesDocumentsOf = (org: Organisation): SalesDocument[] => [
	...org.invoices,
	...org.creditNotes,
	...org.tradeOffers,
];

/** @throws DineroProblem 400/63 when no invoice, credit note or trade offer has the guid */
function documentOf({ org, params }: Call): SalesDocument {
	const guid = (params['documentGuid'] ?? '').toLowerCase();
	const found = salesDocumentsOf(org).find(
		({ Guid, DeletedAt }) => Guid === guid && DeletedAt === null,
	);
	if (!found) {
		throw unknownDocument('DocumentGuid', guid);
	}
	return found;
}

function changed(call: Call, document: SalesDocument): void {
	if (call.sim.switches.on('attachingMovesVersion')) {
		touch(call, document);
	}
}

async function upload(call: Call): Promise<unknown> {
	const file = await uploadedFile(call);
	call.org.attachmentFiles.push(file);
	// Never empty: without the guid nobody could attach the file.
	return { FileGuid: file.FileGuid };
}

function bind(call: Call): undefined {
	const document = documentOf(call);
	const { fileGuid = '', fileName = '' } = call.params;
	if (!call.org.attachmentFiles.some(({ FileGuid }) => FileGuid === fileGuid)) {
		throw invalid('fileGuid', 'The attachment file does not exist.');
	}
	const again = call.org.attachments.some(
		({ DocumentId, FileGuid }) => DocumentId === document.Guid && FileGuid === fileGuid,
	);
	if (again && call.sim.switches.is('sameFileAttachedTwice', 'refused')) {
		throw invalid('fileGuid', 'The file is attached already.');
	}
	if (!again) {
		call.org.attachments.push({
			DocumentId: document.Guid,
			FileGuid: fileGuid,
			FileName: fileName,
		});
	}
	changed(call, document);
	return undefined;
}

function list(call: Call): unknown {
	const { Guid } = documentOf(call);
	return call.org.attachments
		.filter(({ DocumentId }) => DocumentId === Guid)
		.map((attachment) => ({ OrganizationId: call.org.id, ...attachment }));
}

function remove(call: Call): undefined {
	const document = documentOf(call);
	const left = call.org.attachments.filter(
		({ DocumentId, FileGuid }) =>
			DocumentId !== document.Guid || FileGuid !== call.params['fileGuid'],
	);
	if (left.length === call.org.attachments.length) {
		throw notFound('The attachment');
	}
	call.org.attachments = left;
	changed(call, document);
	return undefined;
}

function bindDefault(call: Call): undefined {
	const document = documentOf(call);
	const type = DEFAULT_TYPES.find(
		(known) => known.toLowerCase() === call.params['documentType']?.toLowerCase(),
	);
	if (!type) {
		throw invalid('documentType', `documentType must be one of ${DEFAULT_TYPES.join(', ')}.`);
	}
	for (const { documentType, FileGuid, FileName } of call.org.defaultAttachments) {
		if (documentType === type) {
			call.org.attachments.push({ DocumentId: document.Guid, FileGuid, FileName });
		}
	}
	changed(call, document);
	return undefined;
}

/** Files that are sent along with a sales document; they never reach the archive. */
export function addAttachmentRoutes(api: Api): void {
	api.on('POST', 'v1/:org/files/attachment', upload);
	api.on('GET', ATTACHMENTS, list);
	api.on('POST', `${ATTACHMENTS}/:fileGuid/:fileName`, bind);
	api.on('DELETE', `${ATTACHMENTS}/:fileGuid`, remove);
	api.on('POST', 'v1/:org/attachments/bind/default/:documentGuid/:documentType', bindDefault);
}
