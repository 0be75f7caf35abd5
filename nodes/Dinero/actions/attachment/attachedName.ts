/** Characters that do not get through the path of the call, or mean something else there. */
const NOT_IN_A_PATH = /[\\/:*?"<>|%&#+\p{Cc}]/gu;

/** The name that the customer sees; it travels in the path of the call, so it must be a plain one. */
export function attachedName(fileName: string): string {
	const plain = fileName.replace(NOT_IN_A_PATH, '_').trim();
	// Dots alone would lead to another path.
	return /^\.*$/.test(plain) ? 'bilag.pdf' : plain;
}
