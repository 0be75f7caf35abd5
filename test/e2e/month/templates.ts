import { fillCredentials, nodeOfType, readTemplate, setParameters } from '../../host/templates';
import type { N8nClient } from '../../host/n8nClient';
import { demoForm, table } from '../../nodes/rackbeatDinero/demoForm';
import type { References } from '../demoCredentials';

const account = (value: string) => ({ __rl: true, mode: 'list', value });
const byGroup = (goods: string, services = goods, courses = goods) =>
	table({ '1': goods, '2': goods, '3': goods, '4': services, '5': services, '6': courses });

/** The settings page of a company that sends everything to Dinero. */
const FORM = {
	...demoForm,
	stockValueSchedule: 'daily',
	stockValueStatus: 'booked',
	creditorEnabled: true,
	creditorInvoiceStatus: 'booked',
	creditorDefaultAccount: account('2100'),
	creditorAccountByGroupZoneDomestic: byGroup('2000', '2100', '7380'),
	creditorAccountByGroupZoneEu: byGroup('2010'),
	creditorAccountByGroupZoneAbroad: byGroup('2020'),
	creditorAccountByGroupZoneDomesticExempt: byGroup('7380'),
};

/** Fills in the settings page, and saves it by running the setup. */
export async function installSetup(client: N8nClient, references: References): Promise<void> {
	const file = fillCredentials(await readTemplate('rackbeat-dinero-setup.json'), references);
	const setup = setParameters(file, ({ parameters }) => parameters.operation === 'define', FORM);
	await client.importWorkflow(setup);
	const ran = await client.runToEnd(
		setup.id,
		nodeOfType(setup, 'n8n-nodes-base.manualTrigger'),
		5 * 60_000,
	);
	if (ran.status !== 'success') {
		throw new Error(`The settings were not saved: ${ran.data?.resultData.error?.message}`);
	}
}

/** Text fields that a Set node of a template gives, by name. */
const assigned = (fields: Record<string, string>) => ({
	assignments: {
		assignments: Object.entries(fields).map(([name, value]) => ({
			id: name,
			name,
			value,
			type: 'string',
		})),
	},
});

/**
 * Imports a template, its triggers asleep; tells its id. `asked` are the fields that the Set node of
 * that name would take from its form or its schedule.
 */
export async function installTemplate(
	client: N8nClient,
	references: References,
	name: string,
	asked?: { node: string; fields: Record<string, string> },
): Promise<string> {
	const file = fillCredentials(await readTemplate(name), references);
	const told = asked
		? setParameters(file, (node) => node.name === asked.node, assigned(asked.fields))
		: file;
	await client.importWorkflow(told);
	return told.id;
}

/** The inbox, which other templates call; it has to be published first. */
export async function installInbox(client: N8nClient, references: References): Promise<void> {
	await client.publish(await installTemplate(client, references, 'dinero-inbox.json'));
}
