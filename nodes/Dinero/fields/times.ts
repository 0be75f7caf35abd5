import { instant } from '../../../bookkeeping/danishDay';

/** The form in which Dinero takes `changesSince`: UTC, whole seconds (source: Dinero OpenAPI). */
export const utcSeconds = (time: string): string =>
	new Date(instant(time)).toISOString().replace(/\.\d{3}Z$/, 'Z');
