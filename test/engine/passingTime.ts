const realNow = Date.now.bind(Date);
let passed = 0;

/** Lets time pass at once for everybody in this process: nodes and simulators alike. */
export function letPass(milliseconds: number): void {
	passed += milliseconds;
	jest.spyOn(Date, 'now').mockImplementation(() => realNow() + passed);
}

/** Ends what mocks there are, and with them the time that passed. */
export function backToNow(): void {
	jest.restoreAllMocks();
	passed = 0;
}

/** In place of n8n's sleep: nobody waits, and what comes with time is there afterwards. */
export const sleep = (milliseconds: number): Promise<void> =>
	Promise.resolve(letPass(milliseconds));
