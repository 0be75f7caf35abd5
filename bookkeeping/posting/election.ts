import { IN_PROGRESS_MS } from './step';

/** A file that carries the document's name. */
export interface NamedFile {
	fileGuid: string;
	/** Milliseconds since 1970, Dinero's clock. */
	uploadedAt: number;
	/** The vouchers that it is attached to; Dinero may go on naming deleted ones. */
	voucherGuids: readonly string[];
	ours: boolean;
}

/** What a run knows of the files that elect the maker of a voucher without own guid. */
export interface Election {
	/** Null: not looked for yet. */
	files: NamedFile[] | null;
	ownFile: string | null;
	/** How often the list was read since the upload or the create. */
	lists: number;
	/** How often it was read and showed our own file. */
	ownLooks: number;
	/** A create got no clear answer; without own guid nobody may simply create again. */
	writeUnknown: boolean;
	/** A broken attempt left a file behind, so a draft may stand that nothing points to. */
	afterBroken: boolean;
	createdByUs: boolean;
	draftSeen: boolean;
}

/** What the election cannot know by itself. */
export interface ElectionRules {
	/** Milliseconds since 1970. */
	now: number;
	/**
	 * This run alone may make the voucher, since it did what can be done once only (booked the invoice);
	 * 'sure' when it also knows that nobody made it before.
	 */
	alone: 'no' | 'yes' | 'sure';
	/** Nobody else can be at work on it any more. */
	mayMake: boolean;
	/** This run is young enough to make something that others may soon make too. */
	isFresh: boolean;
}

export type ElectionMove =
	| { move: 'list'; afterPause: boolean }
	| { move: 'upload' }
	| { move: 'create' }
	/** A voucher stands on one of the files. */
	| { move: 'read'; guids: readonly string[] }
	/** Somebody else is at work. */
	| { move: 'wait' }
	/** The fate of our own create cannot be learned. */
	| { move: 'uncertain' };

export const noElection = (): Election => ({
	files: null,
	ownFile: null,
	lists: 0,
	ownLooks: 0,
	writeUnknown: false,
	afterBroken: false,
	createdByUs: false,
	draftSeen: false,
});

/** A broken attempt left a file behind where one stands without a voucher. */
const isBroken = (files: readonly NamedFile[] | null): boolean =>
	(files ?? []).some(({ voucherGuids }) => voucherGuids.length === 0);

/** What is known after our own file was uploaded. */
export const afterOwnUpload = (election: Election, ownFile: string): Partial<Election> => ({
	afterBroken: isBroken(election.files),
	ownFile,
	files: null,
	lists: 0,
	ownLooks: 0,
});

/** What is known after the files were listed. */
export function afterListing(election: Election, files: NamedFile[]): Partial<Election> {
	const own = files.find(({ ours }) => ours);
	const seen = election.createdByUs && own !== undefined && own.voucherGuids.length > 0;
	return {
		files,
		lists: election.lists + 1,
		ownLooks: election.ownLooks + (own ? 1 : 0),
		draftSeen: election.draftSeen || seen,
	};
}

const MAX_LISTS = 5;
/**
 * Looks of a run that is not alone, counted from the first that shows its own file: what was uploaded in
 * the same second as that may show up to a second later, and the pauses between looks are longer.
 */
const REPAIR_LOOKS = 2;

const byAge = (a: NamedFile, b: NamedFile): number =>
	a.uploadedAt - b.uploadedAt || (a.fileGuid < b.fileGuid ? -1 : 1);

/** Files whose uploader may still be at work, measured on Dinero's own clock against `since`. */
const alive = (files: readonly NamedFile[], since: number): NamedFile[] =>
	files.filter((file) => since - file.uploadedAt <= IN_PROGRESS_MS);

function beforeUpload(files: NamedFile[], rules: ElectionRules): ElectionMove {
	if (!rules.mayMake || alive(files, rules.now).length > 0) return { move: 'wait' };
	return rules.isFresh ? { move: 'upload' } : { move: 'wait' };
}

/**
 * After the upload the oldest living file owns the voucher, for every run alike; a loser creates
 * nothing. Our own file must be in the list before anything can be said.
 */
function afterUpload(election: Election, files: NamedFile[], rules: ElectionRules): ElectionMove {
	const own = files.find((file) => file.fileGuid === election.ownFile);
	if (!own) {
		return election.lists < MAX_LISTS ? { move: 'list', afterPause: true } : { move: 'wait' };
	}
	if (rules.alone === 'no' && election.ownLooks < REPAIR_LOOKS) {
		return { move: 'list', afterPause: true };
	}
	const [owner] = alive(files, own.uploadedAt).sort(byAge);
	return owner?.fileGuid === own.fileGuid && rules.isFresh ? { move: 'create' } : { move: 'wait' };
}

/** The create got no clear answer: the file alone can show the voucher, and nobody creates twice. */
const afterUnknown = ({ lists }: Election): ElectionMove =>
	lists < MAX_LISTS ? { move: 'list', afterPause: true } : { move: 'uncertain' };

/**
 * What to do next for a voucher that has no own guid and cannot be searched: of all files under the
 * document's name the oldest owns it. Pure; every run comes to the same owner.
 */
export function electionMove(election: Election, rules: ElectionRules): ElectionMove {
	const { files, ownFile } = election;
	if (files === null) {
		// The run that just booked the invoice knows that nobody made the voucher before.
		return ownFile === null && rules.alone === 'sure'
			? { move: 'upload' }
			: { move: 'list', afterPause: false };
	}
	const guids = files.flatMap(({ voucherGuids }) => voucherGuids);
	if (guids.length > 0) return { move: 'read', guids };
	if (election.writeUnknown) return afterUnknown(election);
	return ownFile === null ? beforeUpload(files, rules) : afterUpload(election, files, rules);
}

/**
 * After a broken attempt our own draft shows whether Dinero lists drafts on their files. If it does
 * not, an older draft may stand unseen, so ours is taken back and the bookkeeper is asked.
 */
export function probeMove(
	election: Election,
): { move: 'list'; afterPause: boolean } | 'takeBack' | undefined {
	const { afterBroken, createdByUs, draftSeen, lists } = election;
	if (!afterBroken || !createdByUs || draftSeen) return undefined;
	return lists < MAX_LISTS ? { move: 'list', afterPause: lists > 0 } : 'takeBack';
}
