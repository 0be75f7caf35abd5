const { writeFileSync } = require('node:fs');

/**
 * Writes of each test what the matrix needs, into the file that MATRIX_REPORT names. Jest's own JSON breaks on errors that lead back to
 * themselves, as those of axios do, and then nothing is told at all.
 */
module.exports = class MatrixReporter {
	onRunComplete(_contexts, { numTotalTests, numRuntimeErrorTestSuites, testResults }) {
		const files = testResults.map(({ testFilePath, failureMessage, testResults: tests }) => ({
			name: testFilePath,
			message: failureMessage ?? '',
			assertionResults: tests.map(({ status, fullName, failureMessages }) => ({
				status,
				fullName,
				failureMessages,
			})),
		}));
		const report = { numTotalTests, numRuntimeErrorTestSuites, testResults: files };
		writeFileSync(process.env.MATRIX_REPORT, JSON.stringify(report));
	}
};
