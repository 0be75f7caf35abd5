import {
	NodeHelpers,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';
import { Dinero } from '../../nodes/Dinero/Dinero.node.ts';
import { DineroTrigger } from '../../nodes/Dinero/DineroTrigger.node.ts';
import { DineroWebhookTrigger } from '../../nodes/Dinero/DineroWebhookTrigger.node.ts';
import { Rackbeat } from '../../nodes/Rackbeat/Rackbeat.node.ts';
import { RackbeatTrigger } from '../../nodes/Rackbeat/RackbeatTrigger.node.ts';
import { RackbeatWebhookTrigger } from '../../nodes/Rackbeat/RackbeatWebhookTrigger.node.ts';
import { RackbeatDinero } from '../../nodes/RackbeatDinero/RackbeatDinero.node.ts';
import { Roger } from '../../nodes/Roger/Roger.node.ts';
import { RogerTrigger } from '../../nodes/Roger/RogerTrigger.node.ts';
import { RogerWebhookTrigger } from '../../nodes/Roger/RogerWebhookTrigger.node.ts';

/** Gives on what it gets: where a run of a single node begins. */
const start: INodeType = {
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: ['main'],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
};

const TYPES: Readonly<Record<string, INodeType | IVersionedNodeType>> = {
	start,
	dinero: new Dinero(),
	dineroTrigger: new DineroTrigger(),
	dineroWebhookTrigger: new DineroWebhookTrigger(),
	rackbeat: new Rackbeat(),
	rackbeatTrigger: new RackbeatTrigger(),
	rackbeatWebhookTrigger: new RackbeatWebhookTrigger(),
	rackbeatDinero: new RackbeatDinero(),
	roger: new Roger(),
	rogerTrigger: new RogerTrigger(),
	rogerWebhookTrigger: new RogerWebhookTrigger(),
};

const typeOf = (type: string): INodeType | IVersionedNodeType => {
	const found = TYPES[type.split('.').pop() ?? ''];
	if (!found) throw new Error(`no node type ${type}`);
	return found;
};

/** Our node types from their sources, for n8n-core in process. */
export const nodeTypes: INodeTypes = {
	getByName: typeOf,
	getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(typeOf(type), version),
	getKnownTypes: () => ({}),
};
