import type { Clock, Simulator } from '../control';
import type { Category, Department, Item, List, TeamVendor, Vendor } from './registerModel';
import type { Expense, Recognition } from './expenseModel';
import type { IdentityState } from './identity/model';
import type { Webhooks } from './webhooks/model';

export interface User {
	id: string;
	name: string;
	email: string;
}

/** What a user may be in a team (source: OpenAPI v1, TeamUserRole). */
export const ROLES = ['Owner', 'Admin', 'Contributor', 'Viewer', 'Accountant'] as const;
export type Role = (typeof ROLES)[number];

export interface Member {
	userId: string;
	role: Role;
}

/** How a team's documents are handled. The web app sets it; the API has nothing for it. */
export interface TeamRules {
	/** Bills, receipts and credit notes of at least so much need approval, in minor units; null: none do. */
	approvalFrom: number | null;
	approvers: string[];
	/** How many of the approvers must agree. */
	approvalsNeeded: number;
	/** Whether edits make the rules run again. */
	liveWorkflows: boolean;
	/** Whether bills are paid by themselves on their due date. */
	autoPay: boolean;
	/** Days before the due date on which auto-pay starts, 0 to 7. */
	autoPayDaysEarly: number;
	/** What is read off the next documents that come without data, in their order. */
	nextReadings: Recognition[];
}

export interface Modules {
	pay: boolean;
	recognize: boolean;
	integrate: boolean;
	approve: boolean;
	accrue: boolean;
}

/** A company. */
export interface Team {
	id: string;
	name: string;
	vat: string | null;
	address: string | null;
	city: string | null;
	postalCode: string | null;
	countryCode: string;
	currency: string;
	modules: Modules;
	members: Member[];
	rules: TeamRules;
	categories: Category[];
	lists: List[];
	vendors: TeamVendor[];
	departments: Department[];
	items: Item[];
	paymentMethods: { id: string; type: string; name: string }[];
	expenses: Expense[];
	/** The team's running document number. */
	lastNumber: number;
}

/** Work that is done later, on the simulator's clock. */
export interface Job {
	due: number;
	run: () => void;
}

export interface RogerState {
	clock: Clock;
	/** Every id is made of it, so that two runs give the same ids. */
	counter: number;
	requests: number;
	users: User[];
	teams: Team[];
	identity: IdentityState;
	webhooks: Webhooks;
	/** Times of the recent calls of each client. */
	calls: Map<string, number[]>;
	jobs: Job[];
}

export type Sim = Simulator<RogerState>;

export type { Category, Department, Expense, Item, List, Recognition, TeamVendor, Vendor };
