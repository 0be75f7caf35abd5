import type { Proof } from './proveRows';
import { countOf } from './proveRows';
import type { ProvenRow, RowGroup } from './rowGroup';

const escaped = (text: string): string => text.replace(/\|/g, '\\|');

const line = ({ row, result, files }: ProvenRow): string => {
	const shown = result === 'failed' ? '**failed**' : result;
	const proofs = files.map((file) => `\`${file}\``).join(', ');
	return `| ${escaped(row)} | ${shown} | ${proofs} |`;
};

function section({ section: number, title }: RowGroup, rows: readonly ProvenRow[]): string[] {
	const own = rows.filter((row) => row.section === number);
	return [
		`## ${number} ${title}`,
		'',
		'| row | result | test |',
		'| --- | --- | --- |',
		...own.map(line),
		'',
	];
}

/** The page that tells which rows of the business rules are proven, and by which tests. */
export function specificationPage(groups: readonly RowGroup[], { rows }: Proof): string {
	return [
		'# Specification',
		'',
		'Each worked example and edge case of the business rules, and the tests that carry it in their',
		'names. Written by `npm run specification`; what no test names is missing.',
		'',
		`${rows.length} rows: ${countOf(rows, 'passed')} passed, ${countOf(rows, 'failed')} failed, ${countOf(rows, 'missing')} missing.`,
		'',
		...groups.flatMap((group) => section(group, rows)),
	].join('\n');
}
