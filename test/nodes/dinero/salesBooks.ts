import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { bookedInvoice, CUSTOMER, draftInvoice, LONG_AGO } from './cases/salesWorld';
import { chosen, dineroRunner, lines } from './dinero';

export const NOTES = '/v1/1001/sales/creditnotes';

const NO_LIMIT = 1_000_000;

interface Entry {
	accountNumber: number;
	debitOre: number;
	creditOre: number;
}

export interface SalesBooks {
	invoices: IDataObject[];
	creditNotes: IDataObject[];
	tradeOffers: IDataObject[];
	mailouts: IDataObject[];
	entries: Entry[];
}

/** What an account holds, debit less credit, in øre. */
export const balance = ({ entries }: SalesBooks, account: number): number =>
	entries
		.filter(({ accountNumber }) => accountNumber === account)
		.reduce((sum, { debitOre, creditOre }) => sum + debitOre - creditOre, 0);

type Extra = NonNullable<Parameters<ReturnType<typeof dineroRunner>>[3]>;

/** The demo company with its sales documents; calls are not counted, since pacing has its own tests. */
export class SalesWorld {
	private constructor(readonly demo: DemoCompanies) {}

	static async start(): Promise<SalesWorld> {
		return new SalesWorld(await startDemoCompanies());
	}

	close = (): Promise<void> => this.demo.close();
	switches = (values: IDataObject) => this.demo.dinero.switches(values);
	forget = () => this.demo.dinero.forget();

	/** The next such call goes wrong. */
	fault = (method: string, path: string, kind: string) =>
		this.demo.dinero.faults([{ method, path, kind, times: 1 }]);

	async reset(): Promise<void> {
		await this.demo.dinero.reset();
		await this.switches({ rateLimit: 0 });
	}

	/** The demo company's login, without the limit of calls. */
	credentials() {
		const dineroApi = { ...this.demo.credentials['dineroApi'], limitPerMinute: NO_LIMIT };
		return { dineroApi };
	}

	run = (
		resource: string,
		operation: string,
		parameters: IDataObject = {},
		extra: Extra = {},
	): Promise<INodeExecutionData[]> => {
		const run = dineroRunner(() => this.demo);
		return run(resource, operation, parameters, { credentials: this.credentials(), ...extra });
	};

	/** The first item of a run that goes on where it fails. */
	async told(resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> {
		const [item] = await this.run(resource, operation, parameters, { continueOnFail: true });
		return item?.json ?? {};
	}

	async books(): Promise<SalesBooks> {
		const { organisations } = (await this.demo.dinero.state()) as { organisations: unknown };
		return (organisations as SalesBooks[])[0]!;
	}

	/** Calls that are meant to change something, since the log was emptied. */
	async writes() {
		const calls = await this.demo.dinero.calls();
		return calls.filter(({ method, path }) => method !== 'GET' && !/oauth|fetch/.test(path));
	}

	private maker = {
		run: (resource: string, operation: string, parameters?: IDataObject) =>
			this.run(resource, operation, parameters),
	};

	/** Guid of a booked invoice: net 947.20, gross 1,184.00. */
	bookedInvoice = async () => String((await bookedInvoice(this.maker))['guid']);
	draftInvoice = async () => String((await draftInvoice(this.maker))['guid']);

	/** The form of a credit note for the whole of an invoice. */
	creditForm = (invoice: string, changes: IDataObject = {}): IDataObject => ({
		contact: chosen(CUSTOMER),
		creditNoteFor: chosen(invoice),
		date: LONG_AGO,
		...lines,
		additionalFields: {},
		...changes,
	});

	/** A draft that credits a booked invoice. */
	async draftNote(changes: IDataObject = {}) {
		const invoice = await this.bookedInvoice();
		const [made] = await this.run('creditNote', 'create', this.creditForm(invoice, changes));
		return { invoice, creditNote: chosen(made?.json['guid']) };
	}
}
