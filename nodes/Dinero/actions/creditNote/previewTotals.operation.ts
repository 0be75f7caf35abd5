import { fetchCreditNoteTotals } from '../../../../services/dinero/creditNotes';
import { creditNoteForm, creditNoteFromForm } from '../../fields/creditNoteForm';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Let Dinero compute net, VAT and gross without saving anything */
export const previewCreditNoteTotals: ItemOperation<DineroRun> = {
	value: 'previewTotals',
	name: 'Preview Totals',
	action: 'Preview totals of a credit note',
	description: 'Let Dinero compute net, VAT and gross without saving anything',
	properties: creditNoteForm,
	async execute(run, itemIndex) {
		const body = await creditNoteFromForm(run, itemIndex);
		const totals = await fetchCreditNoteTotals(await run.api(itemIndex), body);
		return {
			json: {
				totalExclVat: totals.TotalExclVat,
				totalVat: totals.TotalVat,
				totalInclVat: totals.TotalInclVat,
			},
		};
	},
};
