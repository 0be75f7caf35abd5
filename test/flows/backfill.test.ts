import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../engine/runNode';
import { demoInvoices } from '../simulators/rackbeat/demo/demoInvoices';
import { settingsWith, World } from './world';

// Pauses between two looks are real seconds; here they pass at once.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.requireActual<{ sleep: unknown }>('../engine/passingTime').sleep,
}));

setFlagsFromString('--expose-gc');
/** Frees what nobody holds any more, so that what is measured is held. */
const collectGarbage = runInNewContext('gc') as () => void;
function heldNow(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed;
}
/** The part after which everything that is kept for the whole run is there. */
const EARLY = 4;

const COUNT = 1000;
const PART = 50;
/** Reads that the documents of one part share, see the design's fixed cost. */
const SHARED_READS = 8;
/** Create, read, book: what one invoice to a known contact may cost. */
const CALLS_PER_INVOICE = 3;
const FIRST = 500_001;
const settings = settingsWith({ cogs: { auto: false } });

let world: World;
beforeAll(async () => {
	const invoice = demoInvoices.find(({ number }) => number === 1004)!;
	const days = Array.from({ length: COUNT }, (_, place) => {
		// Numbers and days rise together, but the list has them the other way round.
		const rest = COUNT - place - 1;
		const day = String(1 + Math.floor(rest / 40)).padStart(2, '0');
		return { ...invoice, number: FIRST + rest, invoice_date: `2026-03-${day}` };
	});
	demoInvoices.push(...days);
	world = await World.start();
});
afterAll(async () => {
	demoInvoices.splice(-COUNT);
	await world.close();
});

async function nextPart(after: string): Promise<IDataObject[]> {
	const [ready = []] = await runNode({
		type: 'rackbeatDinero',
		parameters: {
			...{ resource: 'transfer', operation: 'choose', side: 'customer' },
			...{ from: '2026-03-01', to: '2026-03-31', after, most: PART },
		},
		items: [{ json: {} }],
		credentials: world.credentials(),
	});
	return ready.map(({ json }) => json);
}

const calls = async (): Promise<number> => {
	const { data } = await world.log();
	return data.length;
};

test('[6.8 1,000 invoices in backfill] oldest first, resumed after a crash, three calls each, bounded memory', async () => {
	const perPart: number[] = [];
	let early = 0;
	let after = '';
	for (let part = 0; ; part += 1) {
		const documents = await nextPart(after);
		if (documents[0]?.['done'] === true) break;
		expect(documents.length).toBeLessThanOrEqual(PART);
		await world.forgetCalls();
		const { ready, blocked } = await world.plan(
			documents.map(({ number }) => Number(number)),
			settings,
		);
		expect(blocked).toEqual([]);
		const outcomes = (await world.post(ready)).map(({ outcome }) => outcome);
		perPart.push(await calls());
		if (part === EARLY) early = heldNow();
		// The third part crashes before its place was written down, and is taken up again.
		if (part === 2) expect(new Set(outcomes)).toEqual(new Set(['posted']));
		else after = String(documents.at(-1)?.['place']);
		if (part === 3) expect(new Set(outcomes)).toEqual(new Set(['unchanged']));
	}
	const { invoices } = await world.state();
	expect(invoices).toHaveLength(COUNT);
	expect(invoices.every(({ Status }) => Status !== 'Draft')).toBe(true);
	const byNumber = [...invoices].sort((a, b) => a.Number - b.Number);
	const days = byNumber.map((invoice) => String(invoice['Date']).slice(0, 10));
	expect(days).toEqual([...days].sort());
	const sources = byNumber.map(({ ExternalReference }) => ExternalReference.split(';')[0]);
	expect(sources).toEqual([...sources].sort());
	expect(perPart).toHaveLength(COUNT / PART + 1);
	for (const count of perPart.slice(1)) {
		expect(count).toBeLessThanOrEqual(PART * CALLS_PER_INVOICE + SHARED_READS);
	}
	const grown = heldNow() - early;
	// The simulators in this process keep a thousand documents and their log.
	expect(grown).toBeLessThan(100 * 1024 * 1024);
}, 600_000);
