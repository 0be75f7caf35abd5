const base = require('../jest.config.cjs');

/** A real n8n server for each file, one file after the other: `npm run test:e2e`. */
module.exports = {
	...base,
	rootDir: '../..',
	testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
	globalSetup: '<rootDir>/test/e2e/setUp.ts',
	globalTeardown: '<rootDir>/test/host/tearDown.ts',
	maxWorkers: 1,
	testTimeout: 5 * 60_000,
};
