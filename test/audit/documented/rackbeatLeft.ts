/** Calls of Rackbeat that no operation makes, and why. */
export const RACKBEAT_LEFT: Readonly<Record<string, string>> = {};
