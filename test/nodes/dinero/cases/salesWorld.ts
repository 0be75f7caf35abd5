import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { chosen, lines } from '../dinero';

export const CUSTOMER = '5b1d7a52-0a4c-4a5e-9a51-6f6b1f1c2401';

/** A day long past in a year that is open, so that what is due then is overdue on any day. */
export const LONG_AGO = '2025-03-03';

/** Whatever runs operations of the node. */
interface Made {
	run(resource: string, operation: string, parameters?: IDataObject): Promise<INodeExecutionData[]>;
}

/** A draft of an invoice to the demo customer: net 947.20, gross 1,184.00. */
export async function draftInvoice({ run }: Made, changes: IDataObject = {}): Promise<IDataObject> {
	const [made] = await run('invoice', 'create', {
		contact: chosen(CUSTOMER),
		date: LONG_AGO,
		...lines,
		additionalFields: { externalReference: 'walk:1' },
		...changes,
	});
	return { guid: String(made?.json['guid']) };
}

/** An invoice that is booked, and overdue since it is old. */
export async function bookedInvoice(world: Made, changes: IDataObject = {}): Promise<IDataObject> {
	const { guid } = await draftInvoice(world, changes);
	await world.run('invoice', 'book', { invoice: chosen(guid), number: 0 });
	return { guid };
}

/** What decides the amounts of a reminder of today. */
export const reminderTerms = {
	date: '',
	withDebtCollectionWarning: false,
	withFee: true,
	withInterestFee: true,
	withCompensationFee: false,
};

/** The form of a reminder of today. */
export const reminderForm = { ...reminderTerms, additionalFields: {} };

/** A draft of a reminder of an overdue invoice. */
export async function draftReminder(world: Made, changes: IDataObject = {}): Promise<IDataObject> {
	const { guid } = await bookedInvoice(world);
	const [made] = await world.run('reminder', 'create', {
		invoice: chosen(guid),
		...reminderForm,
		...changes,
	});
	return { guid, id: made?.json['id'] as number };
}

/** A reminder that is booked. */
export async function bookedReminder(world: Made): Promise<IDataObject> {
	const ready = await draftReminder(world);
	const chosenOne = { invoice: chosen(ready['guid']), reminder: chosen(ready['id']) };
	await world.run('reminder', 'book', chosenOne);
	return ready;
}
