/** Calls of Rackbeat that no operation makes, and why. One without a reason is still to be built. */
export const RACKBEAT_LEFT: Readonly<Record<string, string>> = {
	'POST /products/drafts':
		'Only the schema of 2018 knows it (UNCONFIRMED); nobody was seen using it since.',
	'POST /products/{number}/publish':
		'Only the schema of 2018 knows it (UNCONFIRMED); nobody was seen using it since.',
	'POST /product-groups/drafts':
		'Only the schema of 2018 knows it (UNCONFIRMED); nobody was seen using it since.',
	'POST /product-groups/{number}/publish':
		'Only the schema of 2018 knows it (UNCONFIRMED); nobody was seen using it since.',
	'GET /customers/{number}/products':
		'Only the schema of 2018 knows it (UNCONFIRMED); nobody was seen using it since.',
	'GET /customers/{number}/products/{item}':
		'Only the schema of 2018 knows it (UNCONFIRMED); nobody was seen using it since.',
	'PUT /customers/{number}/products/{item}':
		'Only the schema of 2018 knows it (UNCONFIRMED); nobody was seen using it since.',
	'GET /customers/{number}/products/{item}/reset-price':
		'Only the schema of 2018 knows it (UNCONFIRMED); nobody was seen using it since. A GET that changes something.',
	'GET /suppliers/{number}/products':
		'Only the schema of 2018 knows it (UNCONFIRMED); nobody was seen using it since.',
	'GET /suppliers/{number}/products/{item}':
		'Only the schema of 2018 knows it (UNCONFIRMED); nobody was seen using it since.',
	'PUT /suppliers/{number}/products/{item}':
		'Only the schema of 2018 knows it (UNCONFIRMED); nobody was seen using it since.',
	'GET /currencies': 'Its path is not confirmed; documents carry their own rate.',
	'GET /currencies/{code}': 'Its path is not confirmed; documents carry their own rate.',
	'PUT /currencies/{code}':
		'Its path is not confirmed, and it would change the rate of all documents to come.',
	'GET /delivery-terms': 'No flow and no document needs it; Dinero has no such thing.',
	'GET /bank-accounts': 'No flow and no document needs it; Dinero has no such thing.',
	'GET /delivery-addresses': 'No flow and no document needs it; Dinero has no such thing.',
	'GET /projects': 'No flow and no document needs it; Dinero has no such thing.',
	'POST /projects': 'No flow and no document needs it; Dinero has no such thing.',
	'POST /projects/upsert': 'No flow and no document needs it; Dinero has no such thing.',
	'GET /users': 'Answers hold the API tokens of users, which must reach no output.',
};
