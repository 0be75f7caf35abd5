/** So many rows a list shows; a search text finds the others. */
export const MOST_SHOWN = 100;
