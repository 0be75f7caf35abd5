import { z } from 'zod';

const entry = z.object({
	voucherGuid: z.string(),
	voucherNumber: z.number().nullable(),
	voucherType: z.string(),
	date: z.string(),
	accountNumber: z.number(),
	accountName: z.string(),
	debitOre: z.number().int(),
	creditOre: z.number().int(),
});
const invoice = z
	.object({ ExternalReference: z.string().nullish(), Status: z.string() })
	.passthrough();
const file = z.object({ voucherGuid: z.string().nullish(), name: z.string() });
const organisation = z.object({
	id: z.number(),
	invoices: z.array(invoice),
	files: z.array(file),
	entries: z.array(entry),
});
const stateSchema = z.object({ organisations: z.array(organisation) });

export type BookEntry = z.infer<typeof entry>;

export interface VoucherLine {
	account: number;
	name: string;
	/** Whole øre; one of the two is 0. */
	debit: number;
	credit: number;
}

/** What stands in the books under one voucher, one line per account. */
export interface PostedVoucher {
	guid: string;
	type: string;
	number: number | null;
	date: string;
	lines: VoucherLine[];
	files: string[];
}

export interface DineroBooks {
	vouchers: PostedVoucher[];
	invoices: { externalReference: string; status: string }[];
}

/** One line per account with its debit and credit set off against each other; zero lines fall out. */
function linesOf(entries: BookEntry[]): VoucherLine[] {
	const byAccount = new Map<number, { name: string; balance: number }>();
	for (const { accountNumber, accountName, debitOre, creditOre } of entries) {
		const sum = byAccount.get(accountNumber)?.balance ?? 0;
		byAccount.set(accountNumber, { name: accountName, balance: sum + debitOre - creditOre });
	}
	return [...byAccount]
		.filter(([, { balance }]) => balance !== 0)
		.map(([account, { name, balance }]) => ({
			account,
			name,
			debit: Math.max(balance, 0),
			credit: Math.max(-balance, 0),
		}));
}

/** Groups entries by voucher, in the order in which the vouchers first appear. */
export function vouchersOf(
	entries: BookEntry[],
	files: { voucherGuid?: string | null; name: string }[],
): PostedVoucher[] {
	const guids = [...new Set(entries.map(({ voucherGuid }) => voucherGuid))];
	return guids.map((guid) => {
		const own = entries.filter(({ voucherGuid }) => voucherGuid === guid);
		const first = own[0]!;
		return {
			guid,
			type: first.voucherType,
			number: first.voucherNumber,
			date: first.date,
			lines: linesOf(own),
			files: files.filter(({ voucherGuid }) => voucherGuid === guid).map(({ name }) => name),
		};
	});
}

/** Reads the books of one organisation from the state of the Dinero simulator. */
export function readBooks(state: unknown, organizationId: string): DineroBooks {
	const { organisations } = stateSchema.parse(state);
	const found = organisations.find(({ id }) => String(id) === organizationId);
	if (!found) {
		throw new Error(`The Dinero simulator holds no organisation ${organizationId}.`);
	}
	return {
		vouchers: vouchersOf(found.entries, found.files),
		invoices: found.invoices.map(({ ExternalReference, Status }) => ({
			externalReference: ExternalReference ?? '',
			status: Status,
		})),
	};
}
