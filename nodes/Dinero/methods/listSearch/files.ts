import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { danishDate, danishDayOf } from '../../../../bookkeeping/danishDay';
import { listFiles, type FileRow } from '../../../../services/dinero/files';
import { MAX_PAGE_SIZE } from '../../../../services/dinero/lists';
import { dineroApiFor } from '../../dineroRun';
import { dineroInstant } from '../../posting/wire';
import { fitting, MOST_SHOWN } from './shown';

const shownName = ({ Name, FileGuid, UploadedAt, Linked }: FileRow): string => {
	const at = dineroInstant(UploadedAt);
	const day = at === 0 ? '' : ` - ${danishDate(danishDayOf(at))}`;
	return `${Name ?? FileGuid}${day}${(Linked ?? []).length > 0 ? '' : ' (unused)'}`;
};

/** The newest files first, each with the day of its upload, and whether a voucher carries it. */
export async function searchFiles(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const files = await listFiles(await dineroApiFor(this, 'form'), {}, { limit: MAX_PAGE_SIZE });
	const newest = files.sort((a, b) => dineroInstant(b.UploadedAt) - dineroInstant(a.UploadedAt));
	const results = newest.map((file) => ({ name: shownName(file), value: file.FileGuid }));
	return { results: fitting(results, filter).slice(0, MOST_SHOWN) };
}
