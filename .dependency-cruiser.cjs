const only = (name, from, allowed, comment) => ({
	name,
	severity: 'error',
	comment,
	from: { path: from },
	to: { pathNot: [...allowed, '^node_modules/'] },
});

/** The house has one direction: nodes -> services, bookkeeping; services -> services/http, vendor; bookkeeping -> vendor. */
module.exports = {
	forbidden: [
		only(
			'bookkeeping-is-pure',
			'^bookkeeping/',
			['^bookkeeping/', '^vendor/', '^(node:)?crypto$'],
			'Rules know no API and no n8n; hashing is pure.',
		),
		...['dinero', 'rackbeat', 'roger'].map((service) =>
			only(
				`${service}-knows-only-http`,
				`^services/${service}/`,
				[`^services/${service}/`, '^services/http/', '^vendor/'],
				'A client knows its own API and HTTP.',
			),
		),
		only(
			'http-stands-alone',
			'^services/http/',
			['^services/http/', '^vendor/'],
			'The request rules are the same for all services.',
		),
		only(
			'vendor-only-re-exports',
			'^vendor/',
			['^vendor/'],
			'vendor holds libraries, nothing of ours.',
		),
		only(
			'credentials-are-leaves',
			'^credentials/',
			['^credentials/'],
			'Credentials import only types of n8n.',
		),
		{
			name: 'nothing-imports-nodes',
			severity: 'error',
			comment: 'nodes are the face; nobody below may know them.',
			from: { path: '^(services|bookkeeping|vendor|credentials)/' },
			to: { path: '^nodes/' },
		},
		{
			name: 'no-libraries-outside-vendor',
			severity: 'error',
			comment:
				'What ships may import n8n-workflow and its own files; libraries come through vendor/.',
			from: { path: '^(nodes|services|bookkeeping|credentials)/' },
			to: {
				path: '^node_modules/',
				pathNot: ['^node_modules/n8n-workflow/', '^node_modules/@types/'],
			},
		},
		{
			name: 'only-nodes-know-n8n',
			severity: 'error',
			from: { path: '^(services|bookkeeping|vendor)/' },
			to: { path: '^node_modules/n8n-' },
		},
		{
			name: 'simulators-stand-alone',
			severity: 'error',
			comment: 'Simulators are written from the references, never from our own clients.',
			from: { path: '^test/simulators/', pathNot: '\\.test\\.ts$' },
			to: { path: '^(nodes|services|bookkeeping|credentials)/' },
		},
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		exclude: { path: '^dist/' },
	},
};
