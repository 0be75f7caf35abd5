import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { countOf, proveRows } from './proveRows';
import { runRowTests } from './rowTests';
import { ROWS } from './rows';
import { specificationPage } from './specificationPage';

const PAGE = path.join(__dirname, '../../docs/specification.md');

/** Tells which rows of the business rules are proven, and writes it down. */
async function main(): Promise<void> {
	const options = { json: { type: 'boolean' }, strict: { type: 'boolean' } } as const;
	const { json = false, strict = false } = parseArgs({ options }).values;
	const proof = proveRows(ROWS, await runRowTests());
	const style = await resolveConfig(PAGE);
	const page = await format(specificationPage(ROWS, proof), { ...style, parser: 'markdown' });
	await writeFile(PAGE, page);
	const { rows, unknown } = proof;
	const counts = {
		rows: rows.length,
		passed: countOf(rows, 'passed'),
		failed: countOf(rows, 'failed'),
		missing: countOf(rows, 'missing'),
	};
	const named = (result: string) => rows.filter((row) => row.result === result);
	if (json) console.log(JSON.stringify(counts));
	else {
		for (const { id, files } of named('failed'))
			console.log(`failed   ${id} (${files.join(', ')})`);
		for (const { id } of named('missing')) console.log(`missing  ${id}`);
		for (const id of unknown) console.log(`unknown  ${id}: the specification has no such row`);
		console.log(
			`${counts.rows} rows: ${counts.passed} passed, ${counts.failed} failed, ${counts.missing} missing`,
		);
	}
	process.exitCode = counts.failed > 0 || (strict && counts.missing > 0) ? 1 : 0;
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
