import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { startDemoCompanies, type DemoCompanies } from '../../engine/demoCompanies';
import { dineroRunner, resetUnhurried } from './dinero';
import type { Made } from './cases/purchaseWorld';

interface Entry {
	voucherGuid: string;
	accountNumber: number;
	debitOre: number;
	creditOre: number;
}

interface Books extends IDataObject {
	purchaseVouchers: IDataObject[];
	purchaseCreditNotes: IDataObject[];
	manualVouchers: IDataObject[];
	files: IDataObject[];
}

/** The Dinero node at work on purchases, beside the books that it writes. */
export class PurchaseBench {
	demo!: DemoCompanies;
	readonly run = dineroRunner(() => this.demo);

	start = async (): Promise<void> => {
		this.demo = await startDemoCompanies();
	};

	stop = (): Promise<void> => this.demo.close();

	reset = async (): Promise<void> => {
		await resetUnhurried(this.demo);
		await this.demo.dinero.switches({ createAnswersEmpty: false });
	};

	/** What the helpers of the cases work with. */
	get world(): Made {
		return {
			demo: this.demo,
			run: (resource, operation, parameters = {}, items) =>
				this.run(resource, operation, parameters, items && { items }),
		};
	}

	/** The first item, an error as item too. */
	async first(
		resource: string,
		operation: string,
		parameters: IDataObject,
		items?: INodeExecutionData[],
	): Promise<IDataObject> {
		const extra = { continueOnFail: true, ...(items && { items }) };
		const [item] = await this.run(resource, operation, parameters, extra);
		return item?.json ?? {};
	}

	async books(): Promise<Books> {
		const { organisations } = await this.demo.dinero.state();
		return (organisations as Books[])[0]!;
	}

	/** What stands in the books, account number to øre; debit is positive. */
	async posted(): Promise<Record<string, number>> {
		const { entries } = await this.books();
		const sums: Record<string, number> = {};
		for (const { accountNumber, debitOre, creditOre } of entries as unknown as Entry[]) {
			sums[accountNumber] = (sums[accountNumber] ?? 0) + debitOre - creditOre;
		}
		return sums;
	}

	/** Calls that were meant to change something, as `METHOD path`. */
	async writes(): Promise<string[]> {
		const calls = await this.demo.dinero.calls();
		return calls
			.filter(({ method, path }) => method !== 'GET' && !/oauth|fetch$|similar$/.test(path))
			.map(({ method, path }) => `${method} ${path}`);
	}
}
