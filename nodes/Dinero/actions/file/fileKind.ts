/** A kind of file that Dinero keeps. */
export interface FileKind {
	extension: string;
	mimeType: string;
}

const KINDS: ReadonlyArray<FileKind & { start: readonly number[] }> = [
	{ extension: 'pdf', mimeType: 'application/pdf', start: [0x25, 0x50, 0x44, 0x46] },
	{ extension: 'png', mimeType: 'image/png', start: [0x89, 0x50, 0x4e, 0x47] },
	{ extension: 'jpg', mimeType: 'image/jpeg', start: [0xff, 0xd8, 0xff] },
];

/** What a file is by its first bytes; undefined when it is nothing that Dinero documents. */
export const fileKind = (bytes: Uint8Array): FileKind | undefined =>
	KINDS.find(({ start }) => start.every((byte, place) => bytes[place] === byte));
