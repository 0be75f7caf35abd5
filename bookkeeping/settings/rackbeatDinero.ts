import { z } from '../../vendor/zod';
import { SETTINGS_VERSION } from './migrateSettings';

/** The four VAT zones of a Rackbeat product group. */
export const ZONES = ['domestic', 'eu', 'abroad', 'domesticExempt'] as const;
export type Zone = (typeof ZONES)[number];

/** Dinero's fixed units (source: Dinero OpenAPI). */
export const DINERO_UNITS = [
	'hours',
	'parts',
	'km',
	'day',
	'week',
	'month',
	'kilogram',
	'cubicMetre',
	'set',
	'litre',
	'box',
	'case',
	'carton',
	'metre',
	'package',
	'shipment',
	'squareMetre',
	'session',
	'tonne',
] as const;
export type DineroUnit = (typeof DINERO_UNITS)[number];

export const INVOICE_STATUSES = ['draft', 'booked', 'bookedAndEmailed'] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date, YYYY-MM-DD');
const account = z.number().int().positive();
const optionalAccount = account.nullable().default(null);
/** Rackbeat group number -> value. */
const byGroup = <Value extends z.ZodTypeAny>(value: Value) =>
	z.record(z.string(), value).default({});
const byZone = <Value extends z.ZodTypeAny>(value: Value) =>
	z
		.object({
			domestic: byGroup(value),
			eu: byGroup(value),
			abroad: byGroup(value),
			domesticExempt: byGroup(value),
		})
		.default({});

const initialSync = z
	.object({
		products: z.boolean().default(false),
		customers: z.boolean().default(false),
		suppliers: z.boolean().default(false),
		supplierGroups: z.boolean().default(false),
	})
	.default({});

const creditor = z
	.object({
		enabled: z.boolean().default(false),
		invoiceStatus: z.enum(['draft', 'booked']).default('draft'),
		numberInName: z.boolean().default(true),
		accountByGroupZone: byZone(account),
		vatCodeByGroupZone: byZone(z.string()),
		defaultAccount: optionalAccount,
		/** Takes øre by which the VAT on paper differs; `rounding.account` is of sales and takes no purchase. */
		roundingAccount: optionalAccount,
		/** False: vouchers are converted to DKK with Rackbeat's rate. */
		keepCurrency: z.boolean().default(false),
	})
	.default({});

const debtor = z
	.object({
		enabled: z.boolean().default(true),
		numberInName: z.boolean().default(true),
		invoiceStatus: z.enum(INVOICE_STATUSES).default('booked'),
		sentFrom: z.enum(['dinero', 'rackbeat']).default('dinero'),
		accountByGroupZone: byZone(account),
		/** For lines without item, and only where the user names one. */
		defaultAccount: optionalAccount,
		eInvoice: z
			.object({
				paymentMeans: z.enum(['Domestic', 'International', 'FIK']).default('Domestic'),
				alsoWhenBooked: z.boolean().default(true),
			})
			.default({}),
	})
	.default({});

const cogs = z
	.object({
		auto: z.boolean().default(false),
		/** First invoice date with COGS: the day on which it was switched on later; null: all. */
		since: day.nullable().default(null),
		expenseAccount: optionalAccount,
		inventoryAccount: optionalAccount,
		/** One line per product group; a group without own account uses `expenseAccount`. */
		byGroup: z.boolean().default(false),
		expenseAccountByGroup: byGroup(account),
		postAs: z.enum(['manualVoucher', 'ledgerItem']).default('manualVoucher'),
		status: z.enum(['followInvoice', 'draft']).default('followInvoice'),
		allowEstimates: z.boolean().default(false),
		includeServices: z.boolean().default(false),
		reverseOnReturn: z.boolean().default(true),
	})
	.default({});

const stockValue = z
	.object({
		schedule: z.enum(['off', 'daily', 'weekly', 'monthly']).default('off'),
		countNegative: z.boolean().default(true),
		/** A draft waits in the kassekladde for the bookkeeper; the next regulation replaces it. */
		status: z.enum(['draft', 'booked']).default('draft'),
	})
	.default({});

/** Everything that a user can set for Rackbeat and one Dinero company, with its default. */
export const rackbeatDineroSettings = z.object({
	version: z.literal(SETTINGS_VERSION),
	/** Dinero's company number (Firma ID). */
	organizationId: z.number().int().positive(),
	/** Rackbeat's agreement number. */
	rackbeatAccount: z.string().min(1),
	enabled: z.boolean().default(true),
	dryRun: z.boolean().default(false),
	/** First Danish day to transfer; earlier documents are left alone. */
	from: day,
	/** Bøger lukket til og med: nothing is dated on or before it. Dinero's API cannot tell. */
	closedUntil: day.nullable().default(null),
	initialSync,
	creditor,
	debtor,
	cogs,
	rounding: z
		.object({
			account: optionalAccount,
			/** Whole øre; 0 is strict. */
			toleranceOre: z.number().int().min(0).max(100).default(0),
		})
		.default({}),
	onMismatch: z.enum(['keepDraft', 'stop']).default('keepDraft'),
	units: z
		.object({
			byUnit: byGroup(z.enum(DINERO_UNITS)),
			defaultUnit: z.enum(DINERO_UNITS).nullable().default(null),
		})
		.default({}),
	/** Rackbeat layout number -> Dinero template guid. */
	layouts: byGroup(z.string()),
	stockValue,
	fx: z.object({ account: optionalAccount }).default({}),
});

export type RackbeatDineroSettings = z.infer<typeof rackbeatDineroSettings>;
export type RackbeatDineroSettingsInput = z.input<typeof rackbeatDineroSettings>;
