import { ROGER_CALLS } from './roger';

const NOT_GRANTED =
	'Refused (403) to the sign-in of a normal app; its scope is opened by Corpay’s support alone.';
const CARDS = 'The card programme of the USA; empty for Danish companies.';
const REPLACES =
	'An import that most plausibly takes away what it does not name; the merge does the same without.';

const all = (pattern: RegExp, why: string): Record<string, string> =>
	Object.fromEntries(ROGER_CALLS.filter((call) => pattern.test(call)).map((call) => [call, why]));

/** Calls of Roger that no operation makes, and why. One without a reason is still to be built. */
export const ROGER_LEFT: Readonly<Record<string, string>> = {
	...all(/\/users\/me|\/members|\/departments|\/payments\/methods/, NOT_GRANTED),
	...all(/\/items\b/, `${NOT_GRANTED} Two of them change something though they are GETs.`),
	...all(/\/creditaccounts/, CARDS),
	'POST /v1/teams': 'Opens a company in Roger, which an integration should not offer.',
	'DELETE /v1/teams/{teamId}': 'Closes a company in Roger, which no workflow should be able to.',
	'GET /v1/teams/{teamId}/usage/export/summary': 'Answers 500 whoever asks (measured).',
	...all(/^POST .*\/categories(\/async)?$/, REPLACES),
	...all(/^POST .*\/lists\/.*\/labels(\/async)?$/, REPLACES),
};
