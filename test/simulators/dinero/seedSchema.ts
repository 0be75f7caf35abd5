import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD');

const yearSeed = z
	.object({ Name: z.string(), FromDate: day, ToDate: day, isClosed: z.boolean().default(false) })
	.strict();

const accountSeed = z
	.object({
		AccountNumber: z.number().int().positive(),
		Name: z.string().min(1),
		/** Null is no VAT. */
		VatCode: z.string().nullable().default(null),
		Category: z.string().default('Turnover'),
		IsHidden: z.boolean().default(false),
	})
	.strict();

const text = z.string().nullable().default(null);

const contactSeed = z
	.object({
		ContactGuid: z.string().uuid().optional(),
		Name: z.string().min(1),
		ExternalReference: text,
		CountryKey: z.string().length(2).default('DK'),
		Street: text,
		ZipCode: text,
		City: text,
		Email: text,
		Phone: text,
		VatNumber: text,
		EanNumber: text,
		IsPerson: z.boolean().default(false),
		IsDebitor: z.boolean().default(false),
		IsCreditor: z.boolean().default(false),
		DeletedAt: text,
	})
	.strict();

const productSeed = z
	.object({
		ProductNumber: text,
		Name: z.string().min(1),
		BaseAmountValue: z.number(),
		AccountNumber: z.number().int().default(1000),
		Unit: z.string().default('parts'),
		ExternalReference: text,
	})
	.strict();

/** Partial purchase VAT of the user's own making; the rate is the deductible one. */
const vatTypeSeed = z
	.object({
		VatCode: z.string().min(1),
		Name: z.string().min(1),
		VatRate: z.number().min(0).max(0.25),
	})
	.strict();

const settingsSeed = z
	.object({
		PaymentConditionType: z.enum(['Netto', 'NettoCash', 'CurrentMonthOut']).default('Netto'),
		PaymentConditionNumberOfDays: z.number().int().min(0).default(8),
		ReminderFee: z.number().min(0).max(100).default(100),
		/** Percent a month. */
		ReminderInterestRate: z.number().min(0).max(100).default(0),
	})
	.strict();

/** A file that Dinero's settings attach to each new document of a kind. */
const defaultAttachmentSeed = z
	.object({ documentType: z.enum(['Invoice', 'TradeOffer']), FileName: z.string().min(1) })
	.strict();

const organisationSeed = z
	.object({
		id: z.number().int().positive(),
		name: z.string().min(1),
		isPro: z.boolean().default(true),
		vatNumber: z.string().default('31000009'),
		/** Whether the user who signs in with Visma Connect reaches it. */
		reachedBySignIn: z.boolean().default(true),
		/** Left out: demo-key-<id>. */
		apiKey: z.string().min(1).optional(),
		/** Left out: 2025 up to and including the clock's year. */
		years: z.array(yearSeed).optional(),
		/** Accounts beside the standard chart; one with the number of a standard account replaces it. */
		accounts: z.array(accountSeed).default([]),
		/** VAT types beside the standard ones. */
		vatTypes: z.array(vatTypeSeed).default([]),
		contacts: z.array(contactSeed).default([]),
		products: z.array(productSeed).default([]),
		settings: settingsSeed.default({}),
		defaultAttachments: z.array(defaultAttachmentSeed).default([]),
		/** The number before the first invoice that is booked. */
		lastInvoiceNumber: z.number().int().min(0).default(0),
	})
	.strict();

/**
 * A seed of one's own: organisations, each with the standard chart, VAT types, templates and
 * settings (Netto 8), and the logins demo-client / demo-secret (personal) and isv_demo /
 * demo-connect-secret (Visma Connect).
 */
export const dineroSeed = z.object({ organisations: z.array(organisationSeed).min(1) }).strict();

export type DineroSeed = z.output<typeof dineroSeed>;
export type DineroSeedInput = z.input<typeof dineroSeed>;
export type OrganisationSeed = DineroSeed['organisations'][number];
export type ContactSeed = OrganisationSeed['contacts'][number];
