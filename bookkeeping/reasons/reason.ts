/** What kind of trouble it is; decides who acts and whether a retry can help by itself. */
export type ProblemClass =
	| 'temporary'
	| 'access'
	| 'data'
	| 'mismatch'
	| 'conflict'
	| 'uncertain'
	| 'gone'
	| 'notice'
	| 'defect';

/** What a reason code means; its sentences have {named} places. */
export interface Reason {
	class: ProblemClass;
	da: string;
	en: string;
}
