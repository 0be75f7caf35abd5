import { fetchInvoiceTotals } from '../../../../services/dinero/invoices';
import { invoiceForm, invoiceFromForm } from '../../fields/invoiceForm';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Let Dinero compute net, VAT and gross without saving anything */
export const previewInvoiceTotals: ItemOperation<DineroRun> = {
	value: 'previewTotals',
	name: 'Preview Totals',
	action: 'Preview totals of an invoice',
	description: 'Let Dinero compute net, VAT and gross without saving anything',
	properties: invoiceForm,
	async execute(run, itemIndex) {
		const body = await invoiceFromForm(run, itemIndex);
		const totals = await fetchInvoiceTotals(await run.api(itemIndex), body);
		return {
			json: {
				totalExclVat: totals.TotalExclVat,
				totalVat: totals.TotalVat,
				totalInclVat: totals.TotalInclVat,
				dueDate: (totals['PaymentDate'] ?? null) as string | null,
			},
		};
	},
};
