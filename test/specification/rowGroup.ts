/** Rows of one section of the business rules. */
export interface RowGroup {
	/** Number of the section, such as "6.8". */
	section: string;
	title: string;
	/** The first cell of each row, or the name of a worked example, as tests carry it in their names. */
	rows: readonly string[];
}

/** Whether every test of a row passed; a row without any is missing. */
export type RowResult = 'passed' | 'failed' | 'missing';

/** One row with what its tests said. */
export interface ProvenRow {
	/** "6.8 Draft deleted in Dinero". */
	id: string;
	section: string;
	row: string;
	result: RowResult;
	/** Files of its tests, from the root of the project. */
	files: string[];
}
