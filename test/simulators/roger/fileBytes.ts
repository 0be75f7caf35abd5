import type { File } from './control/arriving';
import type { Sim } from './model';
import { invalid } from './problems';

interface Format {
	starts: readonly Buffer[];
	name: string;
	mime: string;
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** Source: reference 3.4.3. Whatever a file is called, its first bytes tell. */
const FORMATS: readonly Format[] = [
	{ starts: [Buffer.from('%PDF')], name: 'document.pdf', mime: 'application/pdf' },
	{ starts: [hex('89504e47')], name: 'document.png', mime: 'image/png' },
	{ starts: [hex('ffd8ff')], name: 'document.jpg', mime: 'image/jpeg' },
	{ starts: [Buffer.from('BM')], name: 'document.bmp', mime: 'image/bmp' },
	{ starts: [hex('49492a00'), hex('4d4d002a')], name: 'document.tiff', mime: 'image/tiff' },
	{ starts: [Buffer.from('<'), hex('efbbbf3c')], name: 'document.xml', mime: 'text/xml' },
];

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const MEGABYTE = 1_000_000;

/**
 * A file out of JSON.
 *
 * @throws Refusal 400 for what is no base64, none of the formats, or too large
 */
export function fileFrom(sim: Sim, base64: string, where: string): File {
	if (base64 === '' || !BASE64.test(base64)) {
		throw invalid(sim, { [where]: ['The value is not valid base64.'] });
	}
	const bytes = Buffer.from(base64, 'base64');
	const most = sim.switches.count('uploadMegabytes');
	if (most > 0 && bytes.length > most * MEGABYTE) {
		throw invalid(sim, { [where]: [`The file is larger than ${most} MB.`] });
	}
	const format = FORMATS.find(({ starts }) =>
		starts.some((start) => bytes.subarray(0, start.length).equals(start)),
	);
	if (!format) {
		throw invalid(sim, { [where]: ['The file is of no supported format.'] });
	}
	return { name: format.name, mime: format.mime, bytes };
}
