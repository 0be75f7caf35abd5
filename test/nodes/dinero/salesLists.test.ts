import type { IDataObject } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
import { bookedInvoice, CUSTOMER, draftInvoice, draftReminder, LONG_AGO } from './cases/salesWorld';
import { chosen, dineroRunner, resetUnhurried } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
const world = { run };
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => resetUnhurried(demo));

const own = ({ guid }: IDataObject) => ({ invoice: chosen(guid) });
const goOn = { continueOnFail: true };
const all = { returnAll: true, simplify: true };

interface Call {
	method: string;
	path: string;
	body: IDataObject | null;
}
const calls = async () =>
	((await demo.dinero.calls()) as unknown as Call[]).filter(({ path }) => path.startsWith('/v'));

describe('lists', () => {
	test.each(['startDate', 'endDate'])('only %s is refused before any call', async (name) => {
		for (const resource of ['invoice', 'sale']) {
			const parameters = { ...all, changesSince: '', filters: { [name]: LONG_AGO } };
			const [item] = await run(resource, 'getAll', parameters, goOn);
			expect(item?.json).toMatchObject({ code: 'DATES_INCOMPLETE', class: 'data' });
		}
		expect(await calls()).toEqual([]);
	});

	test.each(['all', 'firstOnly'])(
		'several conditions all hold, also where Dinero heeds %s',
		async (salesFilter) => {
			await demo.dinero.switches({ salesFilter });
			await draftInvoice(world, {
				additionalFields: { externalReference: 'web:1', description: 'Ordre 1' },
			});
			await draftInvoice(world, {
				additionalFields: { externalReference: 'web:1', description: 'Ordre 2' },
			});
			await draftInvoice(world, {
				additionalFields: { externalReference: 'web:2', description: 'Ordre 1' },
			});
			const filters = {
				contact: chosen(CUSTOMER),
				externalReference: 'WEB:1',
				description: 'ordre 1',
			};
			for (const limit of [{ returnAll: true }, { returnAll: false, limit: 1 }]) {
				const rows = await run('invoice', 'getAll', { ...all, ...limit, filters });
				expect(rows.map(({ json: row }) => row['externalReference'])).toEqual(['web:1']);
			}
		},
	);

	test('sales hold invoices and credit notes, each with its type', async () => {
		const ready = await bookedInvoice(world);
		await run('invoice', 'generateCreditNote', own(ready));
		const rows = await run('sale', 'getAll', { ...all, changesSince: '', filters: {} });
		expect(rows.map(({ json: row }) => row['type']).sort()).toEqual(['CreditNote', 'Invoice']);
	});

	test('deleted drafts come only when they are asked for', async () => {
		const ready = await draftInvoice(world);
		await run('invoice', 'delete', own(ready));
		const list = (deletedOnly: boolean) =>
			run('invoice', 'getAll', { ...all, filters: { deletedOnly } });
		expect(await list(false)).toEqual([]);
		expect((await list(true)).map(({ json: row }) => row['guid'])).toEqual([ready['guid']]);
	});
});

describe('lists to choose from', () => {
	const shown = async (method: string, parameters: IDataObject, filter?: string) => {
		const credentials = { dineroApi: demo.credentials['dineroApi'] ?? {} };
		const form = { type: 'dinero', parameters, credentials };
		return (await loadList(form, method, filter)).results.map(({ name }) => name);
	};

	test('overdue invoices alone, and the reminders of the chosen one', async () => {
		await draftInvoice(world);
		const ready = await draftReminder(world);
		expect(await shown('searchOverdueInvoices', {})).toEqual(['1 - Byens Cykelforening (Overdue)']);
		const form = { resource: 'reminder', operation: 'book', ...own(ready) };
		expect(await shown('searchReminders', form)).toEqual([
			expect.stringMatching(/^Rykker 1 - \d\d\.\d\d\.\d{4} \(draft\)$/),
		]);
		expect(await shown('searchReminders', { ...form, invoice: chosen('') })).toEqual([]);
	});

	test('documents of every kind, and the files of the chosen one', async () => {
		const ready = await bookedInvoice(world);
		await run('invoice', 'generateCreditNote', own(ready));
		expect(await shown('searchSalesDocuments', {})).toEqual([
			'Faktura 1 - Byens Cykelforening (Overdue)',
			'Kreditnota Draft - Byens Cykelforening (Draft)',
		]);
		const document = chosen(ready['guid']);
		await run('attachment', 'bindDefault', { document, documentType: 'Invoice' });
		const form = { resource: 'attachment', operation: 'delete', document };
		expect(await shown('searchAttachments', form)).toEqual(['Handelsbetingelser.pdf']);
		expect(await shown('searchAttachments', form, 'ordre')).toEqual([]);
	});
});
