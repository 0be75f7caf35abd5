/** What became of one call of a client that is not ours. */
export interface CallResult {
	call: string;
	isAccepted: boolean;
	/** Why it is right that way, where that does not go without saying. */
	why: string;
	/** Whether the simulator answered as it should. */
	isRight: boolean;
}

/** A client that is not ours, and what the Dinero simulator answered it. */
export interface ClientRun {
	/** Name, version and language. */
	client: string;
	/** How its requests came to the simulator. */
	how: string;
	results: CallResult[];
}
