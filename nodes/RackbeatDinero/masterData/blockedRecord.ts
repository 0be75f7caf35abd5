import { registerSummary } from '../../../bookkeeping/masterData/registerPlan';
import { Blocked } from '../../../bookkeeping/reasons/problem';
import { referenceKey } from '../../../bookkeeping/reference';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { errorDetails } from '../../operation/nodeError';
import type { OutputItem } from '../../operation/operation';

const BLOCKED = 1;

/** What was learned before a record was held back, so that the inbox can name it. */
export interface KnownRecord {
	kind: 'customer' | 'supplier' | 'product';
	number: string;
	name: string;
	settings?: RackbeatDineroSettings;
}

/** Left alone on purpose: nobody has to do anything about such a record. */
const LEFT_ALONE: ReadonlySet<string> = new Set([
	'PARTNER_BARRED',
	'INTEGRATION_OFF',
	'SUPPLIER_INTEGRATION_OFF',
]);

const isLeftAlone = (error: unknown): boolean =>
	error instanceof Blocked && error.problems.every(({ code }) => LEFT_ALONE.has(code));

/** The record with its reason code and sentences, for the output Blocked. */
export function blockedRecord(known: KnownRecord, error: unknown): OutputItem {
	const { error: message, ...details } = errorDetails(error);
	const { kind, number, name, settings } = known;
	const { titleDa, titleEn, ...summary } = registerSummary(kind, number, name);
	const account = settings?.rackbeatAccount;
	const isNamed = account !== undefined && number !== '';
	return {
		output: BLOCKED,
		json: {
			...summary,
			title: titleDa,
			titleEn,
			step: 'plan',
			organizationId: settings?.organizationId ?? null,
			reference: isNamed ? referenceKey({ source: 'rackbeat', account, kind, number }) : '',
			...details,
			outcome: isLeftAlone(error) ? 'skipped' : 'failed',
			message,
		},
	};
}
