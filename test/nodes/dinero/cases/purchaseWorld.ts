import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { DemoSystem } from '../../../engine/demoCompanies';
import { chosen } from '../dinero';
import { bookedInvoice, CUSTOMER } from './salesWorld';

/** Whatever runs operations of the node. */
export interface Made {
	demo: { dinero: DemoSystem };
	run(
		resource: string,
		operation: string,
		parameters?: IDataObject,
		items?: INodeExecutionData[],
	): Promise<INodeExecutionData[]>;
}

const date = '2026-11-20T00:00:00.000+01:00';
const dueDate = '2026-12-04T00:00:00.000+01:00';

/** Web hosting for 1,250.00 with Danish input VAT. */
export const hosting = { description: 'Webhotel', amount: 1250, account: 7300, vatCode: 'I25' };

export const hostingBody = {
	Amount: 1250,
	AccountNumber: 7300,
	Description: 'Webhotel',
	VatCode: 'I25',
};

export const linesOf = (...lines: IDataObject[]): IDataObject => ({
	specifyLines: 'json',
	linesJson: JSON.stringify(lines),
});

/** The form of a bill to be paid later. */
export const creditForm: IDataObject = {
	purchaseType: 'credit',
	contact: chosen(CUSTOMER),
	date,
	dueDate,
	currency: 'DKK',
	...linesOf(hosting),
};

/** The form of a receipt that is paid already. */
export const cashForm: IDataObject = {
	purchaseType: 'cash',
	date,
	depositAccount: chosen(55000),
	region: 'auto',
	...linesOf(hosting),
};

/** The form of a credit note from a supplier. */
export const creditNoteForm: IDataObject = {
	contact: chosen(CUSTOMER),
	date: '2026-11-25T00:00:00.000+01:00',
	...linesOf({ ...hosting, amount: 250 }),
	additionalFields: {},
};

/** A purchase voucher has no own guid, so that its create must answer. */
export const creates = async ({ demo }: Pick<Made, 'demo'>): Promise<void> => {
	await demo.dinero.switches({ createAnswersEmpty: false });
};

/** A draft of a purchase. */
export async function draftPurchase(world: Made, form: IDataObject = creditForm) {
	await creates(world);
	const parameters = { ...form, additionalFields: {} };
	const [made] = await world.run('purchaseVoucher', 'create', parameters);
	return { guid: String(made?.json['guid']) };
}

/** A purchase that is booked. */
export async function bookedPurchase(world: Made, form: IDataObject = creditForm) {
	const ready = await draftPurchase(world, form);
	const parameters = { purchaseVoucher: chosen(ready.guid), number: 0 };
	await world.run('purchaseVoucher', 'book', parameters);
	return ready;
}

/** A draft of a purchase credit note. */
export async function draftCreditNote({ run }: Made, form: IDataObject = creditNoteForm) {
	const [made] = await run('purchaseCreditNote', 'create', { ...form, guid: '' });
	return { guid: String(made?.json['guid']) };
}

/** The form of a payment of the whole, from the bank. */
export const paymentForm: IDataObject = {
	amount: 1250,
	depositAccount: chosen(55000),
	date: '2026-12-01T00:00:00.000+01:00',
	additionalFields: {},
};

/** A booked document of each kind that can be paid, under its own field. */
export const payables = {
	invoice: async (world: Made): Promise<IDataObject> => {
		const { guid } = await bookedInvoice(world);
		return { documentType: 'invoice', invoice: chosen(guid), guid };
	},
	creditNote: async (world: Made): Promise<IDataObject> => {
		const { guid } = await bookedInvoice(world);
		const parameters = { invoice: chosen(guid) };
		await world.demo.dinero.switches({ creditNoteSettlement: 'none' });
		const [made] = await world.run('invoice', 'generateCreditNote', parameters);
		const creditNote = chosen(made?.json['guid']);
		await world.run('creditNote', 'book', { creditNote, number: 0 });
		return { documentType: 'creditNote', creditNote, guid: made?.json['guid'] };
	},
	purchaseVoucher: async (world: Made): Promise<IDataObject> => {
		const { guid } = await bookedPurchase(world);
		return { documentType: 'purchaseVoucher', purchaseVoucher: chosen(guid), guid };
	},
};

/** A document with one payment on it. */
export async function paid(world: Made, kind: keyof typeof payables): Promise<IDataObject> {
	const ready = await payables[kind](world);
	await creates(world);
	const [made] = await world.run('payment', 'add', { ...ready, ...paymentForm, amount: 100 });
	return { ...ready, payment: made?.json['guid'] };
}
