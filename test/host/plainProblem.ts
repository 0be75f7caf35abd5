/** Something that the person at the keyboard can put right; its message is the sentence to show. */
export class PlainProblem extends Error {
	constructor(sentence: string) {
		super(sentence);
		this.name = 'PlainProblem';
	}
}
