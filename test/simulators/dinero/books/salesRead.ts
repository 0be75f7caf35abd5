import type { Simulator } from '../../control';
import type { DineroState, Organisation } from '../model';
import { inDkk, toKroner } from '../money';
import type { SalesContent, SalesDocument } from '../salesModel';
import { findAccount } from './chart';
import { nameOf, rateOf } from './salesPosting';
import { totalsOf } from './salesTotals';
import type { SalesTotals } from './salesTotals';

type Sim = Simulator<DineroState>;
type Fields = Record<string, unknown>;

/** A description always reads back, where none was sent the product's (source: Dinero OpenAPI). */
const productName = (org: Organisation, guid: string | null): string | null =>
	org.products.find(({ ProductGuid }) => ProductGuid === guid)?.Name ?? null;

function lineModels(org: Organisation, content: SalesContent, totals: SalesTotals) {
	return content.ProductLines.map((line) => {
		const worked = totals.lines.find((total) => total.line === line);
		return {
			ProductGuid: line.ProductGuid,
			Description: line.Description ?? productName(org, line.ProductGuid),
			Comments: line.Comments,
			Quantity: line.Quantity,
			AccountNumber: line.AccountNumber,
			Unit: line.Unit,
			Discount: line.Discount,
			LineType: line.LineType,
			AccountName: findAccount(org, line.AccountNumber)?.name ?? null,
			// Always before VAT, whatever the lines show.
			BaseAmountValue:
				worked && content.ShowLinesInclVat ? toKroner(worked.unitNet) : line.BaseAmountValue,
			BaseAmountValueInclVat: toKroner(worked?.unitGross ?? 0),
			TotalAmount: toKroner(worked?.net ?? 0),
			TotalAmountInclVat: toKroner(worked?.gross ?? 0),
		};
	});
}

function totalLines({ Currency }: SalesContent, totals: SalesTotals) {
	const row = (Type: string, ore: number, Position: number, Label: string) => ({
		Type,
		TotalAmount: toKroner(ore),
		Position,
		Label,
	});
	return [
		row('SubTotal', totals.net, 0, 'Subtotal'),
		row('Vat', totals.vat, 1, 'Moms'),
		row('Total', totals.gross, 2, `Total ${Currency}`),
	];
}

/** What Dinero makes of a sales document that is sent, saved or not: lines and totals worked out. */
export function salesModelOf(sim: Sim, org: Organisation, content: SalesContent): Fields {
	const totals = totalsOf(sim, org, content);
	return {
		...content,
		ContactName: nameOf(org, content),
		ProductLines: lineModels(org, content, totals),
		TotalExclVat: toKroner(totals.net),
		TotalVatableAmount: toKroner(totals.vatable),
		TotalInclVat: toKroner(totals.gross),
		TotalNonVatableAmount: toKroner(totals.nonVatable),
		TotalVat: toKroner(totals.vat),
		TotalLines: totalLines(content, totals),
	};
}

/** A row of the lists of invoices and credit notes: no lines and no version. */
export function salesRow(
	sim: Sim,
	org: Organisation,
	document: SalesDocument,
	own: { Number: number; PaymentDate: string | null; Status: string; Type: string },
): Fields {
	const totals = totalsOf(sim, org, document);
	const rate = rateOf(document);
	return {
		...own,
		Guid: document.Guid,
		ExternalReference: document.ExternalReference,
		ContactName: nameOf(org, document),
		ContactGuid: document.ContactGuid,
		Date: document.Date,
		Description: document.Description,
		Currency: document.Currency,
		MailOutStatus: document.MailOutStatus,
		LatestMailOutType: document.LatestMailOutType,
		TotalExclVatInDkk: toKroner(inDkk(totals.net, rate)),
		TotalInclVatInDkk: toKroner(inDkk(totals.gross, rate)),
		TotalExclVat: toKroner(totals.net),
		TotalInclVat: toKroner(totals.gross),
		CreatedAt: document.CreatedAt,
		UpdatedAt: document.UpdatedAt,
		DeletedAt: document.DeletedAt,
	};
}

/** A draft shows 0 or the number that it would get. */
export const shownNumber = (sim: Sim, number: number | null, last: number): number =>
	number ?? (sim.switches.is('draftNumber', 'provisional') ? last + 1 : 0);
