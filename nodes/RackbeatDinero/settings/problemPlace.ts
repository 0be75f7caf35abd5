import type { IDataObject } from 'n8n-workflow';
import type { Problem } from '../../../bookkeeping/reasons/problem';
import type { ReasonCode } from '../../../bookkeeping/reasons/reasons';
import { settingAt } from '../../../bookkeeping/settings/catalogue';
import type { Choice } from '../../../bookkeeping/settings/tableRows';

/** Sentences that name an account but not where it was chosen. */
const WITHOUT_PLACE: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
	'ACCOUNT_MISSING',
	'ACCOUNT_KIND',
	'ACCOUNT_HIDDEN',
	'COGS_ACCOUNTS_SAME',
	'ROUNDING_ACCOUNT_HAS_VAT',
	'VAT_CODE_MISSING',
]);

export interface PlacedProblem extends IDataObject {
	code: string;
	class: string;
	da: string;
	en: string;
	field: string;
	/** The label of the setting, and of its row in a table. */
	setting: string;
	settingDa: string;
	/** What to choose there, where names leave one answer: the value and how the form shows it. */
	proposal: { value: string; name: string } | null;
}

/** A problem together with the place on the settings page where it is put right. */
export function placed(found: Problem, proposal?: Choice): PlacedProblem {
	const { code, field = '' } = found;
	const setting = settingAt(field);
	const row = setting && field !== setting.path ? ` ${field.slice(setting.path.length + 1)}` : '';
	const names = {
		setting: setting ? `${setting.label}${row}` : '',
		settingDa: setting ? `${setting.danish}${row}` : '',
	};
	const prefix = (name: string): string => (WITHOUT_PLACE.has(code) && name ? `${name}: ` : '');
	return {
		code,
		class: found.class,
		da: `${prefix(names.settingDa)}${found.da}${proposal ? ` Forslag: ${proposal.name}.` : ''}`,
		en: `${prefix(names.setting)}${found.en}${proposal ? ` Proposal: ${proposal.name}.` : ''}`,
		field,
		...names,
		proposal: proposal ? { ...proposal } : null,
	};
}
