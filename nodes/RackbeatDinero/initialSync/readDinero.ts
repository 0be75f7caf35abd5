import type { ContactRow } from '../../../bookkeeping/contactMatch';
import {
	mustBeRead,
	rolesFromLists,
	type Usage,
} from '../../../bookkeeping/initialSync/planInitialSync';
import { isLinked } from '../../../bookkeeping/initialSync/partnerMatch';
import type { SyncContact } from '../../../bookkeeping/initialSync/planPartners';
import type { DineroProduct } from '../../../bookkeeping/initialSync/planProducts';
import type { SyncBoxes } from '../../../bookkeeping/initialSync/syncRecord';
import { listAccountingYears } from '../../../services/dinero/accountingYears';
import type { DineroApi } from '../../../services/dinero/api';
import { getContact, listAllContacts } from '../../../services/dinero/contacts';
import { listEntries, type Entry } from '../../../services/dinero/entries';
import { listProducts } from '../../../services/dinero/products';

const madeAt = (row: Readonly<Record<string, unknown>>): string => String(row['CreatedAt'] ?? '');

const orderOf = (row: Readonly<Record<string, unknown>>): string =>
	`${madeAt(row)} ${String(row['Name'] ?? '')}`;

/**
 * Oldest first, so that numbers come in the order in which things were made; by name where several were
 * made at once, since nobody tells in which order Dinero lists.
 */
const inOrder = <Row extends Readonly<Record<string, unknown>>>(rows: readonly Row[]): Row[] =>
	[...rows].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));

/** Nobody lists the words for kinds of vouchers; these are matched in either language. */
const PURCHASE = /purchase|k(ø|oe)b/i;
const SALE = /sale|invoice|credit|salg|faktura/i;

const guidsOf = (entries: readonly Entry[], kind: RegExp): Set<string> =>
	new Set(
		entries
			.filter(({ VoucherType }) => kind.test(VoucherType ?? ''))
			.flatMap(({ ContactGuid }) => ContactGuid ?? []),
	);

/** Whom the entries of all years name as customer or supplier. */
async function readUsage(api: DineroApi): Promise<Pick<Usage, 'debtors' | 'creditors'>> {
	const years = await listAccountingYears(api);
	const entries: Entry[] = [];
	for (const { FromDate, ToDate } of years) {
		const [fromDate, toDate] = [FromDate.slice(0, 10), ToDate.slice(0, 10)];
		entries.push(...(await listEntries(api, { fromDate, toDate, includePrimo: false })));
	}
	return { debtors: guidsOf(entries, SALE), creditors: guidsOf(entries, PURCHASE) };
}

/** Some contact is linked under one role while the other is wanted too, so that its use must be known. */
function asksForUsage(
	rows: readonly ContactRow[],
	boxes: SyncBoxes,
	account: string,
	nothing: Usage,
): boolean {
	const isOpen = (row: ContactRow): boolean => {
		const { debtor, creditor } = rolesFromLists(row, account, nothing);
		return (boxes.customer && debtor !== true) || (boxes.supplier && creditor !== true);
	};
	return rows.some((row) => !row.DeletedAt && isLinked(row, account) && isOpen(row));
}

/**
 * The contacts with their roles. Lists tell no roles; so a contact that is not linked yet is read by
 * itself, which is also the whole record that its link is written into. With what the run before was
 * told, a second run reads pages alone.
 */
export async function readContacts(
	api: DineroApi,
	boxes: SyncBoxes,
	account: string,
	earlier: Usage['earlier'],
): Promise<SyncContact[]> {
	if (!boxes.customer && !boxes.supplier) return [];
	const rows: ContactRow[] = inOrder(await listAllContacts(api));
	const nothing: Usage = { debtors: new Set(), creditors: new Set(), earlier };
	const asks = asksForUsage(rows, boxes, account, nothing);
	const usage = asks ? { ...nothing, ...(await readUsage(api)) } : nothing;
	const contacts: SyncContact[] = [];
	for (const row of rows) {
		const roles = rolesFromLists(row, account, usage);
		if (!mustBeRead(row, roles, boxes, account)) {
			contacts.push({ row, roles });
			continue;
		}
		const single = await getContact(api, row.ContactGuid);
		if (!single) {
			// It was there a moment ago: told as deleted, and not passed over in silence.
			contacts.push({ row: { ...row, DeletedAt: row.DeletedAt ?? 'gone' }, roles });
			continue;
		}
		contacts.push({
			row: { ...row, ...single },
			roles: {
				debtor: roles.debtor ?? single['IsDebitor'] === true,
				creditor: roles.creditor ?? single['IsCreditor'] === true,
			},
		});
	}
	return contacts;
}

/** The live products. */
export async function readProducts(api: DineroApi, boxes: SyncBoxes): Promise<DineroProduct[]> {
	if (!boxes.product) return [];
	return inOrder(await listProducts(api)).map((row) => ({
		guid: row.ProductGuid,
		number: row.ProductNumber ?? null,
		name: row.Name ?? '',
		price: row.BaseAmountValue,
		unit: row.Unit ?? null,
		accountNumber: row.AccountNumber ?? null,
	}));
}
