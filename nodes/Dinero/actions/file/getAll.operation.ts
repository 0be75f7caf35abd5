import type { IExecuteFunctions } from 'n8n-workflow';
import { addDays, danishDayOf, type Day } from '../../../../bookkeeping/danishDay';
import { listFiles, type FileQuery, type FileRow } from '../../../../services/dinero/files';
import { listFields, wantedRows } from '../../../operation/fields';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { dayField } from '../../fields/amounts';
import { dineroInstant } from '../../posting/wire';
import { rawJson } from '../../rows';

interface Chosen {
	extensions?: string[];
	uploadedFrom?: string;
	uploadedTo?: string;
}

interface Days {
	from: Day | undefined;
	to: Day | undefined;
}

const dayOf = (value: string | undefined): Day | undefined => (value ? dayField(value) : undefined);

/** Both days count; a file without a time is never left out in silence. */
function isWithin({ UploadedAt }: FileRow, { from, to }: Days): boolean {
	const at = dineroInstant(UploadedAt);
	if (at === 0) return true;
	const day = danishDayOf(at);
	return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/**
 * Dinero does not tell whether its two days count themselves, nor in which time zone, so it is asked
 * for more on either side and the rest is left out here.
 */
const daysAround = ({ from, to }: Days): Pick<FileQuery, 'uploadedAfter' | 'uploadedBefore'> => ({
	...(from && { uploadedAfter: addDays(from, -2) }),
	...(to && { uploadedBefore: addDays(to, 2) }),
});

function queryOf(
	functions: IExecuteFunctions,
	itemIndex: number,
): { query: FileQuery; days: Days } {
	const set = functions.getNodeParameter('filters', itemIndex, {}) as Chosen;
	const fileStatus = functions.getNodeParameter('fileStatus', itemIndex) as FileQuery['fileStatus'];
	const days = { from: dayOf(set.uploadedFrom), to: dayOf(set.uploadedTo) };
	const extensions = set.extensions ?? [];
	return {
		days,
		query: {
			...(fileStatus && { fileStatus }),
			...(extensions.length > 0 && { extensions }),
			...daysAround(days),
		},
	};
}

/** Get uploaded files and the vouchers they are attached to */
export const getFiles: ItemOperation<DineroRun> = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many files',
	description: 'Get uploaded files and the vouchers they are attached to',
	properties: [
		...listFields,
		{
			displayName: 'Status',
			name: 'fileStatus',
			type: 'options',
			options: [
				{ name: 'All', value: 'All' },
				{ name: 'Unused', value: 'Unused' },
				{ name: 'Used', value: 'Used' },
			],
			default: 'All',
			description: 'Whether the file is attached to a voucher',
		},
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'File Types',
					name: 'extensions',
					type: 'multiOptions',
					options: [
						{ name: 'JPEG', value: 'jpeg' },
						{ name: 'JPG', value: 'jpg' },
						{ name: 'PDF', value: 'pdf' },
						{ name: 'PNG', value: 'png' },
					],
					default: ['pdf'],
					description: 'Only files of these types',
				},
				{
					displayName: 'Uploaded On or After',
					name: 'uploadedFrom',
					type: 'dateTime',
					default: '',
					description: 'Danish calendar day of the upload, this one included',
				},
				{
					displayName: 'Uploaded On or Before',
					name: 'uploadedTo',
					type: 'dateTime',
					default: '',
					description: 'Danish calendar day of the upload, this one included',
				},
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const { query, days } = queryOf(functions, itemIndex);
		const limit = wantedRows(functions, itemIndex);
		// With days some rows fall out here, so all are read before they are counted.
		const paging = days.from || days.to ? {} : { limit };
		const rows = await listFiles(await api(itemIndex), query, paging);
		const wanted = rows.filter((row) => isWithin(row, days)).slice(0, limit);
		return wanted.map((row) => ({ json: rawJson(row) }));
	},
};
