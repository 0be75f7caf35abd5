import { createDineroApi } from '../../services/dinero/api';
import { downloadFile } from '../../services/dinero/files';
import { addLedgerItems } from '../../services/dinero/ledgerItems';
import { createManualVoucher } from '../../services/dinero/manualVouchers';
import { scripted, type Answer } from './scripted';

const client = (answers: Answer[], patience: 'run' | 'form' = 'run') => {
	const { surroundings, requests, pauses } = scripted(answers);
	const baseUrl = 'https://api.example.com';
	const around = { ...surroundings, patience };
	const options = { baseUrl, organizationId: 1001, credentialKey: 'x' };
	return { api: createDineroApi({ ...options, surroundings: around }), requests, pauses };
};

const refusedFor = (property: string): Answer => ({
	status: 400,
	body: { code: 42, validationErrors: { [property]: 'does not exist' } },
});
const voucher = {
	body: { Guid: 'g', Timestamp: '1', Status: 'Draft', Lines: [] },
};
const body = { VoucherDate: '2026-11-20', FileGuid: 'f1', Lines: [] };

test('a voucher whose file is not ready is sent again, after a second and after two', async () => {
	const { api, requests, pauses } = client([
		refusedFor('FileGuid'),
		refusedFor('fileGuid'),
		voucher,
	]);
	expect((await createManualVoucher(api, body)).Guid).toBe('g');
	expect(requests).toHaveLength(3);
	expect(pauses).toEqual([1000, 2000]);
});

test('a file that never comes is refused after three tries', async () => {
	const { api, requests } = client([1, 2, 3].map(() => refusedFor('FileGuid')));
	await expect(createManualVoucher(api, body)).rejects.toMatchObject({ kind: 'validation' });
	expect(requests).toHaveLength(3);
});

test.each([
	['another field', refusedFor('Lines[0].Amount'), body],
	['a file, though none was sent', refusedFor('FileGuid'), { ...body, FileGuid: null }],
	['its own guid', { status: 409, body: { code: 72, message: 'FileGuid' } }, body],
])('a refusal for %s is final at once', async (_, answer, sent) => {
	const { api, requests } = client([answer]);
	await expect(createManualVoucher(api, sent)).rejects.toMatchObject({ name: 'ServiceError' });
	expect(requests).toHaveLength(1);
});

test('the items of a ledger wait for their file too', async () => {
	const refused = refusedFor('FileGuid');
	const { api, requests } = client([refused, { body: [{ Id: 'a', Version: 'v' }] }]);
	await addLedgerItems(api, [{ Id: 'a', FileGuid: 'f1', Lines: [] }]);
	expect(requests).toHaveLength(2);
});

test('a write without a clear answer is never made again', async () => {
	const { api, requests } = client([{ status: 500, body: { FileGuid: 'x' } }]);
	await expect(createManualVoucher(api, body)).rejects.toMatchObject({ kind: 'outcomeUnknown' });
	expect(requests).toHaveLength(1);
});

test('a file that cannot be read yet is asked for again; a form does not wait', async () => {
	const answers = [{ status: 404, body: '' }, { body: new Uint8Array([1]) }];
	const { api } = client(answers);
	expect([...(await downloadFile(api, 'f1'))]).toEqual([1]);
	const form = client(answers, 'form');
	await expect(downloadFile(form.api, 'f1')).rejects.toMatchObject({ kind: 'notFound' });
});
