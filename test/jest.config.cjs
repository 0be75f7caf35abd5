// n8n-core writes settings and logs of its own; neither belongs in a test run.
process.env.N8N_USER_FOLDER = require('node:path').join(
	require('node:os').tmpdir(),
	'n8n-nodes-dinero-test',
);
process.env.N8N_LOG_LEVEL = 'silent';

/** Unit and engine tests. They run on the sources; only the scanner and the host look at dist. */
module.exports = {
	rootDir: '..',
	// Only our own folders: the provisioned n8n below .host has some hundred thousand files.
	roots: ['bookkeeping', 'credentials', 'nodes', 'services', 'test', 'vendor'].map(
		(folder) => `<rootDir>/${folder}`,
	),
	testEnvironment: 'node',
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/browser/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.host/'],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{ jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } } },
		],
	},
	maxWorkers: 2,
	// n8n-core leaves much behind in a worker; above this most of the time goes to collecting garbage.
	workerIdleMemoryLimit: '1GB',
	testTimeout: 20000,
};
