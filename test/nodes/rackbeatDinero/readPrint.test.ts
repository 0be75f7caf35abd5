import { readPrint } from '../../../nodes/RackbeatDinero/supplierInvoice/readPrint';
import { ShapeDrift } from '../../../services/http/serviceError';
import type { RackbeatApi } from '../../../services/rackbeat/api';

const giving = (pdf: () => Promise<Uint8Array>) => ({ pdf }) as unknown as RackbeatApi;
const bytes = (length: number) => giving(() => Promise.resolve(new Uint8Array(length)));

test('[10 PDF too big or wrong type] over 6 MB it is left out, at 6 MB it is taken', async () => {
	expect((await readPrint(bytes(6_000_001), '1')).print).toEqual({
		state: 'tooLarge',
		sha256: null,
	});
	expect((await readPrint(bytes(6_000_000), '1')).print.state).toBe('attached');
});

test('[10 PDF too big or wrong type] what is no PDF is left out', async () => {
	const page = giving(() =>
		Promise.reject(new ShapeDrift('Rackbeat', '/supplier-invoices/1.pdf', 'no PDF')),
	);
	expect(await readPrint(page, '1')).toEqual({
		print: { state: 'wrongType', sha256: null },
		bytes: null,
	});
});

test('[10 PDF missing] an empty answer is none', async () => {
	expect((await readPrint(bytes(0), '1')).print.state).toBe('missing');
});

test('a Rackbeat that is down is no missing PDF: the document is tried again', async () => {
	const down = giving(() => Promise.reject(new Error('down')));
	await expect(readPrint(down, '1')).rejects.toThrow('down');
});
