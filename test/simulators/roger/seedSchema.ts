import { z } from 'zod';
import { STATES, TYPES } from './expenseModel';
import { ROLES } from './model';

const text = z.string().nullable().default(null);
const day = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}$/)
	.nullable()
	.default(null);
const minor = z.number().int().min(0);
const texts = z.array(z.string()).default([]);

const categorySeed = z
	.object({
		id: z.string().optional(),
		name: z.string().min(1),
		number: text,
		externalId: text,
		source: text,
		/** Number or name of the category above. */
		parent: text,
		selectable: z.boolean().default(true),
	})
	.strict();

const labelSeed = z
	.object({
		id: z.string().optional(),
		value: z.string().min(1),
		externalId: text,
		vat: z
			.object({ ratePercentage: z.number(), isReverseCharge: z.boolean() })
			.strict()
			.nullable()
			.default(null),
	})
	.strict();

const listSeed = z
	.object({
		id: z.string().optional(),
		name: z.string(),
		type: z.string().default('Custom'),
		isLocked: z.boolean().default(false),
		onBills: z.boolean().default(true),
		onCreditnotes: z.boolean().default(true),
		onReceipts: z.boolean().default(true),
		labels: z.array(labelSeed).default([]),
	})
	.strict();

const vendorSeed = z
	.object({
		id: z.string().optional(),
		name: z.string().min(1),
		identification: text,
		email: text,
		address: text,
		country: text,
		postal: text,
		city: text,
		externalId: text,
		source: text,
		/** Number or name of the category that is proposed for the vendor's documents. */
		defaultCategory: text,
	})
	.strict();

const fxSeed = z
	.object({
		homeAmount: minor,
		foreignAmount: minor,
		homeCurrency: z.string().default('DKK'),
		foreignCurrency: z.string(),
		exchangeRate: z.number().nullable().default(null),
	})
	.strict();

const lineSeed = z
	.object({
		amount: z.number().int(),
		/** Number, name or id. */
		category: text,
		department: text,
		/** Values or ids. */
		labels: texts,
		note: text,
	})
	.strict();

const expenseSeed = z
	.object({
		id: z.string().optional(),
		type: z.enum(TYPES).default('Bill'),
		state: z.enum(STATES).default('Booked'),
		created: z.string().datetime().optional(),
		invoiceNumber: text,
		/** Minor units, VAT included; a credit note's, too, is not below 0. */
		amount: minor.default(0),
		originalAmount: minor.optional(),
		currency: z.string().nullable().default('DKK'),
		issueDate: day,
		dueDate: day,
		originalDueDate: day.optional(),
		paymentDate: day,
		initializedDate: z.string().datetime().nullable().default(null),
		markedAsPaid: z.boolean().default(false),
		/** Number, name or id; a vendor's name or id. */
		category: text,
		vendor: text,
		labels: texts,
		departments: texts,
		lines: z.array(lineSeed).default([]),
		notes: texts,
		/** What the file is: a PDF, a picture, or none. */
		file: z.enum(['pdf', 'png', 'none']).default('pdf'),
		fx: fxSeed.nullable().default(null),
		/** Ids of users who are asked; by default the team's approvers where the document awaits. */
		approvers: z.array(z.string()).optional(),
		declineReason: text,
		/** Ids of documents of this seed, with how much was merged. */
		links: z.array(z.object({ expenseId: z.string(), amount: minor }).strict()).default([]),
		isPayable: z.boolean().default(true),
		archived: z.boolean().default(false),
		duplicateOf: text,
	})
	.strict();

const moduleSeed = z
	.object({
		pay: z.boolean().default(true),
		recognize: z.boolean().default(true),
		integrate: z.boolean().default(true),
		approve: z.boolean().default(true),
		accrue: z.boolean().default(false),
	})
	.strict();

/** How a team's documents are handled; also what PATCH /_sim/teams/{id} takes, each on its own. */
export const ruleSeed = z
	.object({
		approvalFrom: minor.nullable().default(null),
		approvers: texts,
		approvalsNeeded: z.number().int().min(1).default(1),
		liveWorkflows: z.boolean().default(false),
		autoPay: z.boolean().default(false),
		autoPayDaysEarly: z.number().int().min(0).max(7).default(0),
	})
	.strict();

const teamSeed = z
	.object({
		id: z.string().min(1),
		name: z.string().min(1),
		vat: text,
		address: text,
		city: text,
		postalCode: text,
		countryCode: z.string().length(2).default('DK'),
		currency: z.string().default('DKK'),
		modules: moduleSeed.default({}),
		members: z
			.array(z.object({ userId: z.string(), role: z.enum(ROLES).default('Owner') }).strict())
			.default([]),
		rules: ruleSeed.default({}),
		categories: z.array(categorySeed).default([]),
		lists: z.array(listSeed).default([]),
		vendors: z.array(vendorSeed).default([]),
		departments: z.array(z.object({ name: z.string(), externalId: text }).strict()).default([]),
		items: z.array(z.object({ name: z.string(), externalId: text }).strict()).default([]),
		paymentMethods: z
			.array(z.object({ id: z.string(), type: z.string(), name: z.string() }).strict())
			.default([]),
		expenses: z.array(expenseSeed).default([]),
	})
	.strict();

const clientSeed = z
	.object({
		id: z.string().min(1),
		secret: z.string().min(1),
		redirectUris: texts,
		scopes: texts,
		webhookSecret: z.string().default('demo-webhook-secret'),
	})
	.strict();

/** A sign-in that has taken place already. */
const grantSeed = z
	.object({
		clientId: z.string(),
		userId: z.string(),
		scopes: texts,
		accessToken: z.string(),
		refreshToken: z.string(),
	})
	.strict();

/** A seed of one's own for POST /_sim/reset. */
export const rogerSeed = z
	.object({
		users: z.array(z.object({ id: z.string(), name: z.string(), email: z.string() }).strict()),
		signedInUserId: z.string(),
		clients: z.array(clientSeed),
		grants: z.array(grantSeed).default([]),
		teams: z.array(teamSeed).default([]),
	})
	.strict();

export type RogerSeed = z.output<typeof rogerSeed>;
export type RogerSeedInput = z.input<typeof rogerSeed>;
export type TeamSeed = RogerSeed['teams'][number];
export type ExpenseSeed = TeamSeed['expenses'][number];
