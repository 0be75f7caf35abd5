import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The traps that the reference of Dinero's API numbers. */
const TRAPS = Array.from({ length: 27 }, (_, at) => at + 1);

const FOLDERS = {
	simulator: path.join(__dirname, '../../../simulators/dinero/traps'),
	node: __dirname,
};

/** Numbers in the titles of the tests and groups of tests in a folder. */
function shown(folder: string): Set<number> {
	const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
	const texts = files.map((name) => readFileSync(path.join(folder, name), 'utf8'));
	return new Set(texts.flatMap((text) => titledIn(text)));
}

const titledIn = (text: string): number[] =>
	[...text.matchAll(/['"`]trap (\d+)\b/g)].map(([, number]) => Number(number));

test.each(Object.entries(FOLDERS))('the %s shows every numbered trap', (_, folder) => {
	const found = shown(folder);
	expect(TRAPS.filter((trap) => !found.has(trap))).toEqual([]);
});
