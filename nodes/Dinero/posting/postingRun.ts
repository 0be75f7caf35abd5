import type { Posting } from '../../../bookkeeping/plan/plan';
import type { Found } from '../../../bookkeeping/posting/found';
import type { Step } from '../../../bookkeeping/posting/step';
import type { DineroApi } from '../../../services/dinero/api';

/** The file of a purchase, as the user gave it. */
export interface Paper {
	bytes: Uint8Array;
	mimeType: string;
	/** Without the dot. */
	extension: string;
	/** The name to upload it under, without its ending; left out it is the document's own. */
	fileName?: string;
}

/** What a step is carried out with. */
export interface PostingRun {
	api: DineroApi;
	posting: Posting;
	found: Found;
	/** Company name and source, for the voucher sheet. */
	companyName: string;
	source: string;
	/** Fetched only when it is to be uploaded. */
	paper?: () => Promise<Paper>;
	sleep(milliseconds: number): Promise<void>;
}

/** Carries out one kind of step and writes into `found` what it learned. */
export type Work<Kind extends Step['do']> = (
	run: PostingRun,
	step: Extract<Step, { do: Kind }>,
) => Promise<void>;

/** Pause before looking again, growing with the number of looks; at most ten seconds. */
export const pauseBefore = (look: number): number => Math.min(10_000, 500 * 2 ** look);
