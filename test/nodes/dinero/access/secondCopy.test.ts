import type { IAllExecuteFunctions, INode } from 'n8n-workflow';
import * as ours from 'n8n-workflow';
import { n8nSend } from '../../../../nodes/operation/n8nSend';
import { toNodeError } from '../../../../nodes/operation/nodeError';
import { LoginRefused } from '../../../../services/http/http';

/** As where npm has put n8n-workflow beside our package: n8n's errors are of another copy of it. */
let theirs: typeof ours;
jest.isolateModules(() => {
	theirs = jest.requireActual<typeof ours>('n8n-workflow');
});

const node = { name: 'Dinero', type: 'test.dinero', parameters: {} } as unknown as INode;

const sendThatThrows = (error: Error) =>
	n8nSend(
		{
			helpers: { httpRequestWithAuthentication: () => Promise.reject(error) },
		} as unknown as IAllExecuteFunctions,
		'dineroOAuth2Api',
	)({
		method: 'GET',
		url: 'https://api.example.com/v1',
		headers: {},
		timeoutMs: 1000,
		responseType: 'json',
	});

test('the other copy is another one', () => {
	expect(new theirs.NodeOperationError(node, 'x')).not.toBeInstanceOf(ours.NodeOperationError);
});

test('a sign-in that has ended is known by an error of the other copy', async () => {
	const gone = Object.assign(new Error('gone'), { failure: { cause: 'credential-invalid' } });
	const error = new theirs.NodeApiError(node, gone as never, { httpCode: '401' });
	error.cause = gone;
	const thrown: unknown = await sendThatThrows(error).catch((reason: unknown) => reason);
	expect(thrown).toBeInstanceOf(LoginRefused);
	expect(thrown).toMatchObject({ why: 'signedOut' });
});

test('an error that is ready for the user is not wrapped again', () => {
	const ready = new theirs.NodeOperationError(node, 'Choose a company');
	expect(toNodeError(node, ready)).toBe(ready);
});
