import type {
	IAllExecuteFunctions,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { Blocked, problem } from '../../bookkeeping/reasons/problem';
import {
	createDineroApi,
	createDineroLogin,
	type DineroApi,
	type DineroLogin,
	type DineroLoginOptions,
} from '../../services/dinero/api';
import { checkedBaseUrl } from '../../services/http/callApi';
import { n8nSurroundings } from '../operation/surroundings';
import { executionCache } from '../operation/executionCache';
import { tellingSignedOut, tellingWhy, type KnownRefusals } from './companyRefusals';
import { DINERO_CREDENTIALS, type DineroAuthentication } from './fields/access';

/** 'form': somebody waits for a dropdown, so trouble is told at once. */
type Patience = 'run' | 'form';

interface DineroCredential {
	baseUrl: string;
	limitPerMinute?: number;
	/** Of an API key. */
	organizationId?: number | string;
	/** Of an OAuth2 sign-in. */
	accessTokenUrl?: string;
	oauthTokenData?: { access_token?: string };
}

/** A field of the node, wherever it is read: for an item, for an open form, or for a whole trigger. */
function field(functions: IAllExecuteFunctions, name: string, itemIndex: number): unknown {
	const options = { extractValue: true };
	if ('getCurrentNodeParameter' in functions) {
		return (functions as ILoadOptionsFunctions).getCurrentNodeParameter(name, options);
	}
	if ('continueOnFail' in functions) {
		return (functions as IExecuteFunctions).getNodeParameter(name, itemIndex, '', options);
	}
	return (functions as IPollFunctions).getNodeParameter(name, '', options);
}

const authenticationOf = (
	functions: IAllExecuteFunctions,
	itemIndex: number,
): DineroAuthentication =>
	field(functions, 'authentication', itemIndex) === 'oAuth2' ? 'oAuth2' : 'apiKey';

/** @throws Blocked (`NOT_SIGNED_IN`) when nobody has signed in with the credential yet */
function checkSignedIn(credential: DineroCredential): void {
	if (!credential.oauthTokenData?.access_token) throw new Blocked([problem('NOT_SIGNED_IN')]);
	// n8n sends the client's secret there to renew the token.
	checkedBaseUrl('Dinero', credential.accessTokenUrl ?? '');
}

interface Access extends DineroLoginOptions {
	authentication: DineroAuthentication;
	credential: DineroCredential;
}

async function accessOf(
	functions: IAllExecuteFunctions,
	patience: Patience,
	itemIndex: number,
): Promise<Access> {
	const authentication = authenticationOf(functions, itemIndex);
	const type = DINERO_CREDENTIALS[authentication];
	const credential = await functions.getCredentials<DineroCredential>(type, itemIndex);
	if (authentication === 'oAuth2') checkSignedIn(credential);
	return {
		authentication,
		credential,
		surroundings: n8nSurroundings(functions, type, patience),
		baseUrl: credential.baseUrl,
		credentialKey: functions.getNode().credentials?.[type]?.id ?? type,
		...(credential.limitPerMinute && { limitPerMinute: credential.limitPerMinute }),
	};
}

/** @throws Blocked (`COMPANY_NOT_CHOSEN`) for anything but a company's number */
function companyNumber(value: unknown): number {
	const text = String(value ?? '').trim();
	if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
	throw new Blocked([problem('COMPANY_NOT_CHOSEN', { value: text }, 'organization')]);
}

/** What the run already knows to be refused; a form or a trigger asks anew each time. */
async function knownRefusals(functions: IAllExecuteFunctions, key: string): Promise<KnownRefusals> {
	if (!('continueOnFail' in functions)) return new Map();
	const cache = executionCache(functions.getExecutionId(), Date.now());
	return await cache.once(`dinero:${key}:refusals`, () => Promise.resolve(new Map()));
}

/**
 * A client of one company. With an API key that is the credential's own and never comes from an
 * item; with a sign-in it is the node's field Organization, which may differ from item to item.
 *
 * @param patience 'form' tells trouble at once
 * @throws Blocked (`NOT_SIGNED_IN`, `COMPANY_NOT_CHOSEN`)
 */
export async function dineroApiFor(
	functions: IAllExecuteFunctions,
	patience: Patience,
	itemIndex = 0,
): Promise<DineroApi> {
	const access = await accessOf(functions, patience, itemIndex);
	const chosen =
		access.authentication === 'apiKey'
			? access.credential.organizationId
			: field(functions, 'organization', itemIndex);
	const api = createDineroApi({ ...access, organizationId: companyNumber(chosen) });
	const facts = {
		reachesMany: access.authentication === 'oAuth2',
		login: createDineroLogin(access),
	};
	return tellingWhy(api, facts, await knownRefusals(functions, access.credentialKey));
}

/**
 * A client for the calls that belong to no company, such as the list of companies.
 *
 * @throws Blocked (`NOT_SIGNED_IN`)
 */
export async function dineroLoginFor(
	functions: IAllExecuteFunctions,
	patience: Patience,
	itemIndex = 0,
): Promise<DineroLogin> {
	const access = await accessOf(functions, patience, itemIndex);
	return tellingSignedOut(createDineroLogin(access), access.authentication === 'oAuth2');
}
