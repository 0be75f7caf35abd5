import { setSafeRegexEngine } from 'n8n-workflow';

const everywhere = (flags = ''): string => (flags.includes('g') ? flags : `${flags}g`);

/**
 * n8n gives a regular expression 250 ms by the clock, which a busy machine takes for other work; a test
 * would then fail with "Regular expression execution timed out". Here none is hostile, so none is timed.
 */
export function useUntimedRegex(): void {
	setSafeRegexEngine({
		exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
		test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
		replace: (pattern, input, flags, replacement) =>
			input.replace(new RegExp(pattern, flags), replacement),
		matchAll: (pattern, input, flags) => [
			...input.matchAll(new RegExp(pattern, everywhere(flags))),
		],
		split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
	});
}
