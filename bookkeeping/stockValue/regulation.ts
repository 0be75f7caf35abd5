import type { Day } from '../danishDay';
import { exact, minus, sum, toOre, type Ore } from '../money';
import { effectOn, type InventoryBooks, type OpenVoucher, type StockReport } from './books';
import { isOwnCogsItem, regulationIdsAround, type CompanyPair } from './ownVouchers';

/** The figures from which a day's regulation follows, all in øre. */
export interface RegulationFigures {
	day: Day;
	/** What the stock is worth in Rackbeat. */
	stockValue: Ore;
	/** Booked entries of the inventory account, opening balance included. */
	booked: Ore;
	/** What our own open COGS vouchers will do to the account. */
	cogsDrafts: Ore;
	/** Stock value less booked less drafts: debit inventory when positive, credit when negative. */
	difference: Ore;
}

export interface RegulationFinding {
	figures: RegulationFigures;
	/** Our own regulations that nobody has booked yet: there should be one at most. */
	openRegulations: OpenVoucher[];
	/** Unbooked items on the account that are not ours; they are told, never counted. */
	foreignItems: OpenVoucher[];
}

export interface RegulationInput extends CompanyPair {
	day: Day;
	inventoryAccount: number;
	/** Whether items below zero count; else they count as nothing. */
	countNegative: boolean;
	report: StockReport;
	books: InventoryBooks;
}

function stockValue({ report, countNegative }: RegulationInput): Ore {
	const total = exact(report.total);
	if (countNegative) return toOre(total);
	return toOre(minus(total, sum(report.negative.map(({ value }) => exact(value)))));
}

/** Closing entries of a year end empty accounts on paper only, so they say nothing of the balance. */
const bookedUntil = ({ books, day }: RegulationInput): Ore =>
	books.booked
		.filter((entry) => entry.day <= day && entry.type !== 'Ultimo')
		.reduce((all, { amount }) => all + amount, 0);

/**
 * Compares the stock report with the inventory account (lagerregulering). Open COGS vouchers of ours
 * count as booked, since they will be; open regulations do not, since the new one takes their place.
 * Nothing of it carries VAT.
 */
export function findRegulation(input: RegulationInput): RegulationFinding {
	const { books, day, inventoryAccount } = input;
	const own = regulationIdsAround(input, day);
	const isRegulation = ({ id }: OpenVoucher): boolean => own.has(id.toLowerCase());
	const onAccount = books.ledgerItems.filter(
		(item) => !isRegulation(item) && effectOn(inventoryAccount, item) !== 0 && item.day <= day,
	);
	const cogs = [
		...onAccount.filter((item) => isOwnCogsItem(input, item)),
		...books.manualDrafts.filter((draft) => draft.day <= day),
	];
	const figures = {
		day,
		stockValue: stockValue(input),
		booked: bookedUntil(input),
		cogsDrafts: cogs.reduce((all, voucher) => all + effectOn(inventoryAccount, voucher), 0),
	};
	return {
		figures: { ...figures, difference: figures.stockValue - figures.booked - figures.cogsDrafts },
		openRegulations: books.ledgerItems.filter(isRegulation),
		foreignItems: onAccount.filter((item) => !isOwnCogsItem(input, item)),
	};
}
