import { format } from 'prettier';
import type { CallResult, ClientRun } from './callResult';

const INTRODUCTION = `# Clients by others

The simulator of Dinero is written from Dinero's documentation, not from our own client. To see that it
answers others as Dinero would, public clients that are not ours talk to it. Calls that Dinero has
removed since they were written must be refused.

This page is written by \`npm run test:clients -- --write\`; \`npm run test:clients\` fails when an answer
is another one than here. Any other client can be tried the same way: \`npm run simulators\` prints the
addresses and logins.
`;

function answerOf({ isAccepted, isRight }: CallResult): string {
	if (!isRight) return isAccepted ? 'accepted wrongly' : 'refused wrongly';
	return isAccepted ? 'accepted' : 'refused rightly';
}

const row = (result: CallResult): string =>
	`| ${result.call} | ${answerOf(result)} | ${result.why} |`;

const section = ({ client, how, results }: ClientRun): string =>
	[
		`## ${client}`,
		how,
		['| call | answer | why |', '| --- | --- | --- |', ...results.map(row)].join('\n'),
	].join('\n\n');

/** The page that tells what clients by others were answered. */
export const clientsPage = (runs: readonly ClientRun[]): Promise<string> =>
	format([INTRODUCTION, ...runs.map(section)].join('\n\n'), {
		parser: 'markdown',
		proseWrap: 'preserve',
	});
