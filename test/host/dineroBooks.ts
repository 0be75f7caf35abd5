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
	fileGuid: z.string().nullish(),
});
const invoice = z
	.object({ ExternalReference: z.string().nullish(), Status: z.string() })
	.passthrough();
const file = z.object({ fileGuid: z.string(), name: z.string(), extension: z.string().nullish() });
const manualVoucher = z.object({ Guid: z.string(), FileGuid: z.string().nullish() });
const organisation = z.object({
	id: z.number(),
	invoices: z.array(invoice),
	manualVouchers: z.array(manualVoucher),
	files: z.array(file),
	entries: z.array(entry),
});
const stateSchema = z.object({ organisations: z.array(organisation) });

export type BookEntry = z.infer<typeof entry>;
/** Name of each file by its guid. */
export type FileNames = ReadonlyMap<string, string>;

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
export function vouchersOf(entries: BookEntry[], files: FileNames): PostedVoucher[] {
	const guids = [...new Set(entries.map(({ voucherGuid }) => voucherGuid))];
	return guids.map((guid) => {
		const own = entries.filter(({ voucherGuid }) => voucherGuid === guid);
		const first = own[0]!;
		const attached = new Set(own.flatMap(({ fileGuid }) => (fileGuid ? [fileGuid] : [])));
		return {
			guid,
			type: first.voucherType,
			number: first.voucherNumber,
			date: first.date,
			lines: linesOf(own),
			files: [...attached].flatMap((fileGuid) => files.get(fileGuid) ?? []),
		};
	});
}

/** The name with its extension, whether or not Dinero keeps the two apart. */
function fileName({ name, extension }: z.infer<typeof file>): string {
	const ending = extension ? `.${extension.replace(/^\./, '')}` : '';
	return name.toLowerCase().endsWith(ending.toLowerCase()) ? name : name + ending;
}

/** Entries name their file; where they do not, the manual voucher that they belong to does. */
function withFiles({ entries, manualVouchers }: z.infer<typeof organisation>): BookEntry[] {
	const fileOf = new Map(manualVouchers.map(({ Guid, FileGuid }) => [Guid, FileGuid]));
	return entries.map((line) => ({
		...line,
		fileGuid: line.fileGuid ?? fileOf.get(line.voucherGuid),
	}));
}

/** Reads the books of one organisation from the state of the Dinero simulator. */
export function readBooks(state: unknown, organizationId: string): DineroBooks {
	const { organisations } = stateSchema.parse(state);
	const found = organisations.find(({ id }) => String(id) === organizationId);
	if (!found) {
		throw new Error(`The Dinero simulator holds no organisation ${organizationId}.`);
	}
	return {
		vouchers: vouchersOf(
			withFiles(found),
			new Map(found.files.map((one) => [one.fileGuid, fileName(one)])),
		),
		invoices: found.invoices.map(({ ExternalReference, Status }) => ({
			externalReference: ExternalReference ?? '',
			status: Status,
		})),
	};
}
