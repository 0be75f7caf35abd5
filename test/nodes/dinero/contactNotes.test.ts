import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { loadList } from '../../engine/loadMethods';
import { CONTACT } from './cases/contact';
import { chosen, dineroRunner, resetUnhurried } from './dinero';

let demo: DemoCompanies;
const run = dineroRunner(() => demo);
beforeAll(async () => {
	demo = await startDemoCompanies();
});
afterAll(() => demo.close());
beforeEach(() => resetUnhurried(demo));

const contact = chosen(CONTACT);
const add = async (text: string) =>
	(await run('contact', 'addNote', { contact, text }))[0]?.json['noteGuid'];

test.each([
	{ createAnswersEmpty: false, noteCreateAnswer: 'note' },
	{ createAnswersEmpty: false, noteCreateAnswer: 'contact' },
	{ createAnswersEmpty: true },
])('a new note is given back with its own guid, when Dinero reads %j', async (switches) => {
	await demo.dinero.switches(switches);
	await demo.dinero.clock({ set: '2026-11-20T10:00:00Z' });
	await add('Samme tekst');
	await demo.dinero.clock({ set: '2026-11-20T10:00:05Z' });
	const noteGuid = await add('Samme tekst');
	const notes = await run('contact', 'getNotes', { contact, returnAll: true });
	const last = notes.at(-1);
	expect(notes).toHaveLength(2);
	expect(noteGuid).toBe(last?.json['noteGuid']);
	expect(noteGuid).not.toBe(CONTACT);
});

test('a note that is not there is refused in words', async () => {
	const parameters = { contact, note: chosen('00000000-0000-4000-8000-000000000000') };
	const [item] = await run('contact', 'getNote', parameters, { continueOnFail: true });
	expect(item?.json).toMatchObject({ code: 'ITEM_NOT_FOUND', httpCode: 404 });
});

test('the list to choose from shows the notes of the chosen contact alone', async () => {
	await demo.dinero.clock({ set: '2026-11-20T10:00:00Z' });
	await add('Ringer mandag');
	const credentials = { dineroApi: demo.credentials['dineroApi'] ?? {} };
	const names = async (guid: string) =>
		(
			await loadList(
				{
					type: 'dinero',
					parameters: { resource: 'contact', operation: 'getNote', contact: chosen(guid) },
					credentials,
				},
				'searchContactNotes',
			)
		).results.map(({ name }) => name);
	expect(await names(CONTACT)).toEqual(['20.11.2026 - Ringer mandag']);
	expect(await names('5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2402')).toEqual([]);
	expect(await names('')).toEqual([]);
});

test('contacts to restore are the deleted ones', async () => {
	await run('contact', 'delete', { contact });
	const credentials = { dineroApi: demo.credentials['dineroApi'] ?? {} };
	const form = { type: 'dinero', parameters: {}, credentials };
	const { results } = await loadList(form, 'searchDeletedContacts');
	expect(results.map(({ value }) => value)).toEqual([CONTACT]);
});
