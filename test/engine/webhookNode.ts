import { HookContext, WebhookContext } from 'n8n-core';
import type {
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	IWebhookData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalData, credentialNames, workflowOf } from './engine';
import { nodeTypes } from './nodeTypes';
import type { CredentialData } from './testCredentials';

/** A call to a webhook, as its server hands it on. */
export interface Call {
	headers: Record<string, string>;
	query?: Record<string, string>;
	body: IDataObject;
	/** The bytes as they were sent, where a signature is over them. */
	rawBody?: Uint8Array;
}

export interface CallAnswer {
	/** The status that the node itself answered; undefined where n8n answers 200. */
	status: number | undefined;
	items: INodeExecutionData[];
}

/** A webhook trigger in a workflow that is active, on n8n's own engine. */
export interface HookedNode {
	/** What n8n does when the workflow goes live. */
	activate(mode?: WorkflowExecuteMode): Promise<void>;
	deactivate(): Promise<void>;
	call(call: Call): Promise<CallAnswer>;
	readonly staticData: IDataObject;
	readonly credentials: CredentialData;
	/** The address that the service is told. */
	readonly url: string;
	/** What the node wrote to n8n's log as a warning while it went live. */
	readonly warnings: readonly string[];
}

/** What n8n-core wants to know of a call, and the status that the node answers it with. */
function requestOf({ headers, query = {}, body, rawBody }: Call, credentials: CredentialData) {
	let answered: number | undefined;
	const response = {
		status(code: number) {
			answered = code;
			return { end: () => undefined };
		},
	};
	const data = {
		...additionalData(credentials),
		httpRequest: { headers, body, params: {}, query, ...(rawBody && { rawBody }) },
		httpResponse: response,
	} as unknown as ReturnType<typeof additionalData>;
	return { data, status: () => answered };
}

const hookNode = (type: string, parameters: IDataObject, credentials: CredentialData): INode => ({
	id: 'hook',
	name: 'Hook',
	type: `test.${type}`,
	typeVersion: 1,
	position: [0, 0],
	parameters: parameters as INodeParameters,
	credentials: credentialNames(credentials),
	webhookId: 'b7e5a1de-0000-4000-8000-000000000001',
});

function webhookOf(type: string): IWebhookData {
	const [description] = nodeTypes.getByNameAndVersion(`test.${type}`).description.webhooks ?? [];
	if (!description) throw new Error(`${type} has no webhook`);
	return { webhookDescription: description, isTest: false } as unknown as IWebhookData;
}

/** Keeps what a node writes to n8n's log as warnings, and tells it an address that something answers. */
function observed(context: HookContext, warnings: string[], url?: string): HookContext {
	if (url !== undefined) context.getNodeWebhookUrl = () => url;
	const logger = { warn: (text: string) => void warnings.push(text) };
	return Object.defineProperty(context, 'logger', { value: logger });
}

/** Sets one of our webhook triggers up. `url`: where it is reached, for services that call at once. */
export function hookedNode(
	type: string,
	parameters: IDataObject,
	credentials: CredentialData,
	url?: string,
): HookedNode {
	const node = hookNode(type, parameters, credentials);
	const workflow = workflowOf([node], {});
	const nodeType = nodeTypes.getByNameAndVersion(node.type);
	const webhook = webhookOf(type);
	const placed = () => workflow.getNode('Hook') ?? node;
	const warnings: string[] = [];
	const data = () => additionalData(credentials);
	const hook = (mode: WorkflowExecuteMode) => {
		const context = new HookContext(workflow, placed(), data(), mode, 'activate', webhook);
		return observed(context, warnings, url);
	};
	return {
		...{ credentials, warnings },
		get staticData() {
			return workflow.getStaticData('node', node);
		},
		get url() {
			return hook('trigger').getNodeWebhookUrl('default') ?? '';
		},
		async activate(mode = 'trigger') {
			const { checkExists, create } = nodeType.webhookMethods?.['default'] ?? {};
			if (!(await checkExists?.call(hook(mode)))) await create?.call(hook(mode));
		},
		async deactivate() {
			await nodeType.webhookMethods?.['default']?.delete.call(hook('trigger'));
		},
		async call(call) {
			const { data: asked, status } = requestOf(call, credentials);
			const context = new WebhookContext(workflow, placed(), asked, 'webhook', webhook, [], null);
			const answer = (await nodeType.webhook?.call(context)) ?? {};
			return { status: status(), items: answer.workflowData?.[0] ?? [] };
		},
	};
}
