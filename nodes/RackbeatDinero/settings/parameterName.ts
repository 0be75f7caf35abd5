const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The form field of a setting: `cogs.inventoryAccount` is `cogsInventoryAccount`. */
export const parameterName = (path: string): string =>
	path
		.split('.')
		.map((word, index) => (index === 0 ? word : capital(word)))
		.join('');

/** The method that lists a table's rows. */
export const tableMethod = (path: string): string => `rowsOf${capital(parameterName(path))}`;
