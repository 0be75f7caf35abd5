import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { DemoCompanies } from '../../../engine/demoCompanies';
import { runNode, type NodeRun } from '../../../engine/runNode';
import { filledIn, signedIn } from '../../../engine/signIn';

export const byId = (company: number | string): IDataObject => ({
	__rl: true,
	mode: 'id',
	value: String(company),
});

/** The tokens of a credential as n8n keeps them. */
export const tokensOf = (credential: IDataObject): IDataObject =>
	credential['oauthTokenData'] as IDataObject;

/** The credential of a user who signs in now; the node's runs change its tokens, as n8n saves them. */
export const signIn = (demo: DemoCompanies): Promise<IDataObject> =>
	signedIn(filledIn(demo.dinero.running.url));

type Extra = Partial<Pick<NodeRun, 'items' | 'continueOnFail' | 'errorOutput'>>;

/** Runs an operation of the Dinero node with a sign-in; the company is 1001 unless parameters say so. */
export async function runSignedIn(
	credential: IDataObject,
	resource: string,
	operation: string,
	parameters: IDataObject = {},
	extra: Extra = {},
): Promise<INodeExecutionData[]> {
	const [items = []] = await runNode({
		type: 'dinero',
		parameters: {
			authentication: 'oAuth2',
			organization: byId(1001),
			resource,
			operation,
			...parameters,
		},
		credentials: { dineroOAuth2Api: credential },
		...extra,
	});
	return items;
}

/** The error that a run ends with. */
export const failure = (run: Promise<unknown>): Promise<Error & { description?: string }> =>
	run.then(
		() => {
			throw new Error('the run was expected to fail');
		},
		(error: unknown) => error as Error,
	);
