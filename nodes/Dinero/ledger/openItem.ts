import { danishDay } from '../../../bookkeeping/danishDay';
import type { OpenLine, OpenVoucher } from '../../../bookkeeping/stockValue/books';
import type { LedgerItem } from '../../../services/dinero/ledgerItems';
import { readOre } from '../posting/purchaseWire';

/** An unbooked item of the kassekladde in the words of the rules. */
export const openItem = (item: LedgerItem, status: string): OpenVoucher => ({
	id: item.Id.toLowerCase(),
	version: item.Version ?? '',
	day: danishDay(item.VoucherDate ?? '1900-01-01'),
	isPending: status === 'PendingBooking',
	lines: (item.Lines ?? []).map(
		(line): OpenLine => ({
			id: line.Id ?? null,
			accountNumber: line.AccountNumber ?? null,
			balancingAccountNumber: line.BalancingAccountNumber ?? null,
			accountVatCode: line.AccountVatCode ?? null,
			balancingAccountVatCode: line.BalancingAccountVatCode ?? null,
			amount: readOre(line.Amount),
			description: line.Description ?? '',
		}),
	),
});
