/** Text that may stand in a page without being read as markup. */
export const escaped = (text: string): string =>
	text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/'/g, '&#39;');

/** Danish first, English small below it. */
export const both = ({ da, en }: { da: string; en: string }): string =>
	`${escaped(da)}<span class="en" lang="en">${escaped(en)}</span>`;

/** An address with query values; what a user typed is encoded, and only http and paths are links. */
export function formAddress(form: string, values: Readonly<Record<string, string>>): string {
	const address = /^(https?:\/\/|\/)/i.test(form.trim()) ? form.trim() : '';
	if (address === '') return '';
	const query = Object.entries(values)
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');
	return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}
