import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';
import type { World } from './world';

const headers = { Authorization: 'Bearer demo-rackbeat-key', Accept: 'application/json' };

interface RackbeatInvoice {
	number: number;
	credited_invoice_id: number | null;
	is_booked: boolean;
}

async function invoices(world: World): Promise<RackbeatInvoice[]> {
	const { data } = await axios.get<{ customer_invoices: RackbeatInvoice[] }>(
		`${world.rackbeat.url}/_sim/state`,
	);
	return data.customer_invoices;
}

export const rackbeatSwitches = (world: World, values: IDataObject) =>
	axios.patch(`${world.rackbeat.url}/_sim/switches`, values);

export const rackbeatFault = (world: World, fault: IDataObject) =>
	axios.post(`${world.rackbeat.url}/_sim/faults`, [fault]);

/** One helmet of invoice 1001 at the price that was paid, as the rules' partial example credits it. */
export const ONE_HELMET = [{ item_id: 'H-100', quantity: -1, discount_percentage: 10 }];

/** Writes into Rackbeat whatever its simulator is set to read the signs as. */
export async function editInRackbeat(world: World, number: number, body: IDataObject) {
	await axios.put(`${world.rackbeat.apiUrl}/customer-invoices/${number}`, body, { headers });
}

/**
 * Somebody credits a booked invoice in Rackbeat, as a whole unless `changes` say what of it, and books
 * the credit note. Gives its number.
 */
export async function creditInRackbeat(
	world: World,
	invoice: number,
	changes: IDataObject = {},
): Promise<number> {
	const url = `${world.rackbeat.apiUrl}/customer-invoices`;
	await axios.post(`${url}/${invoice}/create-creditnote?book=false`, {}, { headers });
	const draft = (await invoices(world)).at(-1)!.number;
	if (Object.keys(changes).length > 0) await editInRackbeat(world, draft, changes);
	await axios.post(`${url}/${draft}/book`, {}, { headers });
	return (await invoices(world)).at(-1)!.number;
}

/** Support unbooks a credit note in Rackbeat, somebody changes it, and books it again. */
export async function changeCreditNote(world: World, number: number, body: IDataObject) {
	const url = `${world.rackbeat.apiUrl}/customer-invoices/${number}`;
	await axios.post(`${url}/unbook`, {}, { headers });
	await editInRackbeat(world, number, body);
	await axios.post(`${url}/book`, {}, { headers });
}

/** The customer pays the only invoice in Dinero. */
export async function payInvoice(world: World): Promise<void> {
	const [invoice] = (await world.state()).invoices;
	const { TotalInclVat } = await world.call(`invoices/${invoice?.Guid}`, {}, 'GET');
	await world.call(`invoices/${invoice?.Guid}/payments`, {
		Timestamp: invoice?.['TimeStamp'],
		DepositAccountNumber: 55000,
		Amount: TotalInclVat,
		RemainderIsFee: false,
		Description: 'Betaling',
	});
}

const path = (note: IDataObject | undefined) => `sales/creditnotes/${String(note?.['Guid'])}`;

/** The bookkeeper changes a price on the only credit note in Dinero. */
export async function editNote(world: World): Promise<void> {
	const [note] = (await world.state()).creditNotes;
	const read = await world.call(path(note), {}, 'GET');
	const [line, ...rest] = read['ProductLines'] as IDataObject[];
	const ProductLines = [{ ...line, BaseAmountValue: 1 }, ...rest].map(
		({ BaseAmountValue, Quantity, AccountNumber, Description, Discount, Unit, LineType }) => ({
			...{ BaseAmountValue, Quantity, AccountNumber, Description, Discount, Unit, LineType },
		}),
	);
	const { ContactGuid, Date: date, ExternalReference, CreditNoteFor, TimeStamp } = read;
	const kept = { ContactGuid, Date: date, ExternalReference, CreditNoteFor };
	await world.call(path(note), { ...kept, ProductLines, Timestamp: TimeStamp }, 'PUT', 'v1.2');
}

/** The bookkeeper deletes the only credit note in Dinero. */
export async function deleteNote(world: World): Promise<void> {
	const [note] = (await world.state()).creditNotes;
	await world.call(path(note), { Timestamp: note?.['TimeStamp'] }, 'DELETE');
}

/** The plan's credit note, as it stands in an item of the Ready output. */
export const plannedNote = (item: IDataObject | undefined): IDataObject =>
	(item?.['plan'] as IDataObject | undefined)?.['creditNote'] as IDataObject;

export const codesOf = (item: IDataObject | undefined): string[] =>
	((item?.['problems'] ?? []) as Array<{ code: string }>).map(({ code }) => code);
