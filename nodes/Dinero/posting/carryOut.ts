import type { Posting } from '../../../bookkeeping/plan/plan';
import { nothingFound, type Evidence } from '../../../bookkeeping/posting/found';
import { nextStep } from '../../../bookkeeping/posting/nextStep';
import { postingResult, type PostingResult } from '../../../bookkeeping/posting/result';
import { isVerdict, stop, type Step, type Verdict } from '../../../bookkeeping/posting/step';
import { Blocked, problem, type Problem } from '../../../bookkeeping/reasons/problem';
import type { DineroApi } from '../../../services/dinero/api';
import { OutcomeUnknown, ServiceError } from '../../../services/http/serviceError';
import { isAboutCredential, problemsOf } from '../../operation/nodeError';
import { writeContact } from './contactWork';
import { readCredited, readInDkk, readSettlement } from './creditedWork';
import { addLedgerItem, bookLedgerItem, readLedgerItem } from './ledgerWork';
import { writeProduct } from './productWork';
import * as paymentWork from './paymentWork';
import type { Paper, PostingRun, Work } from './postingRun';
import * as purchaseCreditNoteWork from './purchaseCreditNoteWork';
import { findSameNumber } from './sameNumberWork';
import * as purchaseWork from './purchaseWork';
import * as regulationWork from './regulationWork';
import {
	addRounding,
	bookSales,
	createSales,
	previewSales,
	readSales,
	sendSales,
	updateSales,
} from './salesWork';
import {
	bookVoucher,
	createVoucher,
	deleteVoucher,
	listSheets,
	readVoucher,
	uploadSheet,
} from './voucherWork';

type Works = { [Kind in Exclude<Step['do'], Verdict['do']>]: Work<Kind> };

const WORKS: Works = {
	writeContact,
	writeProduct,
	readCredited,
	readSettlement,
	readInDkk,
	previewSales,
	createSales,
	updateSales,
	readSales,
	addRounding,
	bookSales,
	sendSales,
	uploadSheet,
	listSheets,
	createVoucher,
	readVoucher,
	bookVoucher,
	deleteVoucher,
	addLedgerItem,
	readLedgerItem,
	bookLedgerItem,
	findSameNumber,
	...purchaseWork,
	...purchaseCreditNoteWork,
	...paymentWork,
	...regulationWork,
};

/** More steps than any document needs; passing it means that two rules disagree. */
const MAX_STEPS = 60;

export interface CarryOutInput {
	api: DineroApi;
	posting: Posting;
	evidence: Evidence | null;
	companyName: string;
	source: string;
	/** The paper of a purchase; without one a voucher sheet is made. */
	paper?: () => Promise<Paper>;
	/** A document that the plan itself held back; it is part of the report. */
	held: Problem | null;
	now(): number;
	sleep(milliseconds: number): Promise<void>;
}

async function work(run: PostingRun, step: Exclude<Step, Verdict>): Promise<void> {
	// The table has the work of each kind under its own name, which the compiler cannot follow.
	const carry = WORKS[step.do] as (run: PostingRun, step: Step) => Promise<void>;
	await carry(run, step);
}

const isOwnTrouble = (error: unknown): boolean =>
	error instanceof Blocked || error instanceof ServiceError;

/** What the error means for this document; a refused credential is thrown on, since it stops everything. */
function verdictOf(error: unknown, posting: Posting): Verdict | undefined {
	if (!isOwnTrouble(error) || isAboutCredential(error)) return undefined;
	if (error instanceof OutcomeUnknown) {
		const details = { step: `${error.method} ${error.path}`, document: posting.document.titleDa };
		return stop(problem('UNCERTAIN', details));
	}
	const [first] = problemsOf(error);
	return first ? stop(first) : undefined;
}

/** What was already learned or refused while a step ran. */
const thrown = (error: unknown): unknown => error;

/**
 * The one loop that carries plans out: asks the rules for the next step, does it, until they say that
 * the document is finished. Safe to run again at any time, by anyone.
 * @throws ServiceError when the credential is refused
 */
export async function carryOut(input: CarryOutInput): Promise<PostingResult> {
	const { api, posting, evidence, held } = input;
	const found = nothingFound(input.now(), evidence);
	const run: PostingRun = { ...input, api, found };
	for (let count = 0; count < MAX_STEPS; count += 1) {
		found.now = input.now();
		const step = nextStep(posting, found);
		if (isVerdict(step)) return postingResult(posting, found, step, held);
		try {
			await work(run, step);
		} catch (error) {
			const verdict = verdictOf(error, posting);
			if (!verdict) throw thrown(error);
			return postingResult(posting, found, verdict, held);
		}
	}
	const endless = problem('UNEXPECTED', { detail: `${MAX_STEPS} steps` });
	return postingResult(posting, found, stop(endless), held);
}
