import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Api, Call } from '../api';
import { pageOf } from '../lists';
import type { Organisation, StoredFile } from '../model';
import { DineroProblem, invalid, notFound } from '../problems';

const MAX_BYTES = 6_000_000;
const DAY_MS = 24 * 3600 * 1000;
const PART_NAMES = ['file', 'image'];

const CONTENT: { extension: string; mime: string; start: Buffer }[] = [
	{ extension: '.pdf', mime: 'application/pdf', start: Buffer.from('%PDF-') },
	{ extension: '.png', mime: 'image/png', start: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
	{ extension: '.jpg', mime: 'image/jpeg', start: Buffer.from([0xff, 0xd8, 0xff]) },
];

const contentOf = (bytes: Buffer) =>
	CONTENT.find(({ start }) => bytes.subarray(0, start.length).equals(start));

interface Link {
	VoucherId: number | null;
	VoucherGuid: string;
	LinkedAt: string;
}

/** Purchase vouchers and their credit notes, and those that were deleted. */
function purchaseLinks({ purchases }: Organisation, fileGuid: string, withDrafts: boolean) {
	const all = [
		...purchases.vouchers,
		...purchases.creditNotes.map((note) => ({ ...note, VoucherNumber: note.CreditNoteNumber })),
	];
	const standing = all
		.filter(({ FileGuid, isBooked }) => FileGuid === fileGuid && (withDrafts || isBooked))
		.map((voucher) => ({
			VoucherId: voucher.VoucherNumber,
			VoucherGuid: voucher.Guid,
			LinkedAt: voucher.CreatedAt,
		}));
	const gone = purchases.goneLinks
		.filter((link) => link.fileGuid === fileGuid && (withDrafts || link.wasBooked))
		.map(({ voucherGuid, linkedAt }) => ({
			VoucherId: null,
			VoucherGuid: voucherGuid,
			LinkedAt: linkedAt,
		}));
	return [...gone, ...standing];
}

/** The vouchers that carry a file, in the order in which they were made. */
export function linksOf(org: Organisation, fileGuid: string, withDrafts: boolean): Link[] {
	const manual = org.manualVouchers
		.filter(({ FileGuid, Status }) => FileGuid === fileGuid && (withDrafts || Status === 'Booked'))
		.map((voucher) => ({
			VoucherId: voucher.VoucherNumber,
			VoucherGuid: voucher.Guid,
			LinkedAt: voucher.CreatedAt,
		}));
	const ledger = org.ledgerItems
		.filter(({ FileGuid, voucherGuid }) => FileGuid === fileGuid && voucherGuid !== null)
		.map((item) => ({
			VoucherId: item.VoucherNumber,
			VoucherGuid: item.voucherGuid ?? item.Id,
			LinkedAt: item.CreatedAt,
		}));
	return [...manual, ...purchaseLinks(org, fileGuid, withDrafts), ...ledger];
}

/** @throws DineroProblem 400/42 when a voucher names a file that is not there (yet) */
export function checkFile({ sim, org }: Call, fileGuid: string | null): void {
	if (fileGuid === null || sim.switches.is('unknownFileOnVoucher', 'accepted')) {
		return;
	}
	const file = org.files.find(({ FileGuid }) => FileGuid === fileGuid);
	const readyFrom = sim.clock.millis() - sim.switches.count('fileReadyLagMs');
	if (!file || Date.parse(file.UploadedAt) > readyFrom) {
		throw invalid('FileGuid', 'The file does not exist.');
	}
}

function newFileGuid(): string {
	return randomBytes(16).toString('hex');
}

function check(call: Call, bytes: Buffer): void {
	if (bytes.length > MAX_BYTES) {
		const status = call.sim.switches.is('fileTooLargeStatus', 413) ? 413 : 400;
		throw new DineroProblem(status, 42, 'The file is larger than 6 MB', {
			file: 'The file is larger than 6 MB.',
		});
	}
	if (bytes.length === 0) {
		throw invalid('file', 'The file is empty.');
	}
	if (!contentOf(bytes) && call.sim.switches.is('fileContent', 'checked')) {
		throw invalid('file', 'The file must be a PDF, PNG or JPEG.');
	}
}

/** The file that a call carries, checked; where it is kept is the caller's choice. @throws DineroProblem */
export async function uploadedFile(call: Call): Promise<StoredFile> {
	if (!call.request.isMultipart()) {
		throw invalid('file', 'The body must be multipart/form-data.');
	}
	const part = await call.request.file();
	if (!part || !PART_NAMES.includes(part.fieldname)) {
		throw invalid('file', 'The part named file is missing.');
	}
	const bytes = await part.toBuffer();
	check(call, bytes);
	const sent = part.filename || 'file';
	const name = call.sim.switches.is('fileName', 'altered')
		? sent.replace(/[^A-Za-z0-9._-]/g, '_')
		: sent;
	return {
		FileGuid: newFileGuid(),
		Name: name,
		Extension: path.extname(name).toLowerCase() || (contentOf(bytes)?.extension ?? ''),
		UploadedAt: call.now,
		bytes,
	};
}

async function upload(call: Call): Promise<unknown> {
	const file = await uploadedFile(call);
	call.org.files.push(file);
	return call.created({ FileGuid: file.FileGuid });
}

function moment(text: string | undefined, name: string): number | undefined {
	if (!text) {
		return undefined;
	}
	// Documented as yyyy/MM/dd; other clients send ISO times.
	const day = /^(\d{4})\/(\d{2})\/(\d{2})$/.exec(text);
	const value = Date.parse(day ? `${day[1]}-${day[2]}-${day[3]}T00:00:00Z` : text);
	if (Number.isNaN(value)) {
		throw invalid(name, `${name} must be yyyy/MM/dd.`);
	}
	return value;
}

function visible(call: Call): StoredFile[] {
	const { sim, org, query } = call;
	const until = sim.clock.millis() - sim.switches.count('fileListLagMs');
	const bounds = sim.switches.get('fileDayBounds');
	const before =
		(moment(query['uploadedbefore'], 'uploadedBefore') ?? Infinity) +
		(bounds === 'daysIncluded' ? DAY_MS : 0);
	const after =
		(moment(query['uploadedafter'], 'uploadedAfter') ?? 0) +
		(bounds === 'daysExcluded' ? DAY_MS : 0);
	const extensions = query['extensions']
		?.toLowerCase()
		.split(',')
		.map((extension) => `.${extension.trim().replace(/^\./, '')}`);
	return org.files.filter(({ UploadedAt, Extension }) => {
		const at = Date.parse(UploadedAt);
		const wanted = !extensions || extensions.includes(Extension);
		return wanted && at <= until && at >= after && at <= before;
	});
}

function list(call: Call): unknown {
	const withDrafts = call.sim.switches.on('draftsLinkedInFiles');
	const status = (call.query['filestatus'] || 'All').toLowerCase();
	if (!['all', 'used', 'unused'].includes(status)) {
		throw invalid('fileStatus', 'fileStatus must be All, Used or Unused.');
	}
	const rows = visible(call)
		.map((file) => ({
			FileGuid: file.FileGuid,
			Name: file.Name,
			Extension: file.Extension,
			Size: file.bytes.length,
			UploadedAt: file.UploadedAt,
			Note: null,
			NumberOfPages: 1,
			UploadedBy: 'API',
			Linked: linksOf(call.org, file.FileGuid, withDrafts),
		}))
		.filter(({ Linked }) => status === 'all' || (status === 'used') === Linked.length > 0);
	return pageOf(call, rows, 1000).rows;
}

function download(call: Call): Buffer {
	const file = call.org.files.find(({ FileGuid }) => FileGuid === call.params['fileGuid']);
	const readyFrom = call.sim.clock.millis() - call.sim.switches.count('fileReadyLagMs');
	if (!file || Date.parse(file.UploadedAt) > readyFrom) {
		throw notFound('The file');
	}
	call.reply.type(contentOf(file.bytes)?.mime ?? 'application/octet-stream');
	return file.bytes;
}

/** The archive of receipts and other documentation. */
export function addFileRoutes(api: Api): void {
	api.on('POST', 'v1/:org/files', upload);
	api.on('GET', 'v1/:org/files', list);
	api.on('GET', 'v1/:org/files/:fileGuid', download);
}
