const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { readdirSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const gulp = require('gulp');

const clean = () => rm('dist', { recursive: true, force: true });

/** Our own files, one to one, so that every module exists once and all nodes share pacing and caches. */
const compile = () =>
	spawn(process.execPath, [require.resolve('typescript/bin/tsc')], { stdio: 'inherit' });

/** Libraries live in dist/vendor alone; n8n installs no dependencies of ours. */
const inlineLibraries = () =>
	esbuild.build({
		entryPoints: readdirSync('vendor').map((file) => path.join('vendor', file)),
		outdir: 'dist/vendor',
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		legalComments: 'inline',
		mainFields: ['module', 'main'],
	});

const copyAssets = () =>
	gulp
		.src(['nodes/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], {
			base: '.',
			encoding: false,
		})
		.pipe(gulp.dest('dist'));

exports.clean = clean;
exports.build = gulp.series(clean, compile, inlineLibraries, copyAssets);
exports.default = exports.build;
