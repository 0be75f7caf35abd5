import { expect } from 'expect';
import type { ServiceAudit } from './auditService';

// The cases name what they expect in Jest's words, which are read here without running them.
Object.assign(globalThis, { expect });

const LISTS = ['withoutTest', 'withoutSchema', 'withoutReadmeRow', 'withoutListSearch'] as const;

function isComplete(audit: ServiceAudit): boolean {
	return LISTS.every((list) => audit[list].length === 0) && audit.missing.every(({ why }) => why);
}

function sentences(service: string, audit: ServiceAudit): string[] {
	const made = audit.documented.length - audit.missing.length;
	return [
		`${service}: ${audit.operations.length} operations make ${made} of ${audit.documented.length} documented calls`,
		...audit.missing.map(
			({ method, path, why }) => `  left out: ${method} ${path} - ${why || 'NOBODY SAYS WHY'}`,
		),
		...LISTS.filter((list) => audit[list].length > 0).map(
			(list) => `  ${list}: ${audit[list].join(', ')}`,
		),
	];
}

/** `npm run audit`: what each node can do, beside what its service documents. */
async function main(): Promise<void> {
	const { AUDITED_SERVICES } = await import('./auditedServices');
	const { auditService } = await import('./auditService');
	const audits = AUDITED_SERVICES.map((service) => [service.key, auditService(service)] as const);
	if (process.argv.includes('--json')) {
		console.log(JSON.stringify(Object.fromEntries(audits), null, 2));
	} else {
		for (const [service, audit] of audits) console.log(sentences(service, audit).join('\n'));
	}
	if (!audits.every(([, audit]) => isComplete(audit))) process.exitCode = 1;
}

void main();
