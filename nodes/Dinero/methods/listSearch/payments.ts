import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { danishDate, danishDay } from '../../../../bookkeeping/danishDay';
import { listPayments, type Payment, type PayableKind } from '../../../../services/dinero/payments';
import { dineroApiFor } from '../../dineroRun';
import { fitting } from './shown';

const FIELDS: Readonly<Record<PayableKind, string>> = {
	invoice: 'invoice',
	creditNote: 'creditNote',
	purchaseVoucher: 'purchaseVoucher',
};

const shownName = ({ PaymentDate, Amount, Description }: Payment): string => {
	const day = PaymentDate ? danishDate(danishDay(PaymentDate.slice(0, 10))) : '';
	return [day, Amount.toFixed(2), Description].filter(Boolean).join(' - ');
};

/** The payments of the document that is chosen in the same form; set-offs are made elsewhere. */
export async function searchPayments(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const kind = this.getCurrentNodeParameter('documentType') as PayableKind;
	const guid = this.getCurrentNodeParameter(FIELDS[kind] ?? '', { extractValue: true });
	if (typeof guid !== 'string' || guid === '') return { results: [] };
	const { payments } = await listPayments(await dineroApiFor(this, 'form'), kind, guid);
	const results = payments
		.filter(({ DepositAccountNumber }) => typeof DepositAccountNumber === 'number')
		.map((payment) => ({ name: shownName(payment), value: payment.Guid }));
	return { results: fitting(results, filter) };
}
