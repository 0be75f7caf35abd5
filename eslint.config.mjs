import { config as n8nConfig } from '@n8n/node-cli/eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const shipped = [
	'credentials/**/*.ts',
	'nodes/**/*.ts',
	'services/**/*.ts',
	'bookkeeping/**/*.ts',
	'vendor/**/*.ts',
];
const tools = ['test/**/*.ts'];

// n8n's own rules as they stand, but only where the code ships: they forbid Node's globals,
// which tests and tools need.
const onShippedCode = n8nConfig.map((entry) =>
	entry.files?.includes('**/*.ts') ? { ...entry, files: shipped } : entry,
);

const size = {
	'max-lines': ['error', { max: 300 }],
	'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
	'@typescript-eslint/no-explicit-any': 'error',
};

export default defineConfig(
	globalIgnores(['dist', 'node_modules', '.host', 'coverage']),
	...onShippedCode,
	{ files: shipped, rules: size },
	{
		files: tools,
		extends: [tseslint.configs.strict],
		rules: { ...size, '@typescript-eslint/no-non-null-assertion': 'off' },
	},
	// A describe block is a list of cases, not a function that somebody has to hold in mind.
	{ files: ['test/**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
);
