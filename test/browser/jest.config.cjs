const base = require('../jest.config.cjs');

/** Chromium on the canvas of a real n8n, one file after the other: `npm run test:browser`. */
module.exports = {
	...base,
	rootDir: '../..',
	testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
	globalSetup: '<rootDir>/test/browser/setUp.ts',
	globalTeardown: '<rootDir>/test/host/tearDown.ts',
	maxWorkers: 1,
	testTimeout: 5 * 60_000,
};
