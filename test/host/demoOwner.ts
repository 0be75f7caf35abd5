import type { Owner } from './n8nSession';

/** The owner of every n8n that is started here; it listens on 127.0.0.1 only. */
export const DEMO_OWNER: Owner = {
	email: 'owner@example.com',
	password: 'Frihjul-2026',
	firstName: 'Frihjul',
	lastName: 'Cykler',
};
