import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IDataObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	ICredentials,
} from 'n8n-workflow';
import { DineroApi } from '../../credentials/DineroApi.credentials';
import { DineroOAuth2Api } from '../../credentials/DineroOAuth2Api.credentials';
import { RackbeatApi } from '../../credentials/RackbeatApi.credentials';
import { RogerOAuth2Api } from '../../credentials/RogerOAuth2Api.credentials';

const TYPES: Readonly<Record<string, ICredentialType>> = {
	dineroApi: new DineroApi(),
	dineroOAuth2Api: new DineroOAuth2Api(),
	rackbeatApi: new RackbeatApi(),
	rogerOAuth2Api: new RogerOAuth2Api(),
};

export type CredentialData = Record<string, IDataObject>;

/** Keeps a test's credentials in memory and uses our own classes to log in, as n8n does. */
export class TestCredentials extends ICredentialsHelper {
	constructor(private readonly data: CredentialData) {
		super();
	}

	getParentTypes(type: string): string[] {
		return TYPES[type]?.extends ?? [];
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		options: IHttpRequestOptions,
		workflow: Workflow,
		node: INode,
	): Promise<IHttpRequestOptions> {
		const generic = TYPES[typeName]?.authenticate;
		if (typeof generic !== 'object') return options;
		const headers = Object.entries(generic.properties.headers ?? {}).map(([name, value]) => [
			name,
			workflow.expression.getSimpleParameterValue(node, String(value), 'internal', {
				$credentials: credentials,
			}),
		]);
		return { ...options, headers: { ...options.headers, ...Object.fromEntries(headers) } };
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		_node: INode,
		expired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const login = TYPES[typeName]?.preAuthentication;
		if (!login || (credentials['sessionToken'] && !expired)) return undefined;
		const token = (await login.call(helpers, credentials)) as IDataObject;
		Object.assign(this.data[typeName] ?? {}, token);
		return { ...credentials, ...token } as ICredentialDataDecryptedObject;
	}

	async getCredentials(details: INodeCredentialsDetails, type: string): Promise<ICredentials> {
		throw new Error(`not needed: ${details.name} ${type}`);
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_details: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const usual = this.getCredentialsProperties(type).map((field) => [field.name, field.default]);
		return {
			...Object.fromEntries(usual),
			...this.data[type],
		} as ICredentialDataDecryptedObject;
	}

	async updateCredentials(): Promise<void> {
		await Promise.resolve();
	}

	/** Saves a renewed token, as n8n does before it repeats the call. */
	async updateCredentialsOauthTokenData(
		_details: INodeCredentialsDetails,
		type: string,
		{ oauthTokenData }: ICredentialDataDecryptedObject,
	): Promise<void> {
		Object.assign(this.data[type] ?? {}, { oauthTokenData });
		await Promise.resolve();
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return TYPES[type]?.properties ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async runPreAuthentication(): Promise<undefined> {
		await Promise.resolve();
		return undefined;
	}
}
