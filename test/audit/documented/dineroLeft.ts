/** Documented calls of Dinero that no operation makes, and why. */
export const DINERO_LEFT: Readonly<Record<string, string>> = {
	'PUT /v1/{org}/contacts/{guid}': 'Deprecated by Dinero; Update uses v2.',
	'POST /v1.1/{org}/vouchers/purchase': 'The same body as v1.2, which also knows AccountTagName.',
	'PUT /v1/{org}/vouchers/purchase/{guid}':
		'The same body as v1.1, which also knows AccountTagName.',
};
