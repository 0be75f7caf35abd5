import { CATALOGUE } from '../../../bookkeeping/settings/catalogue';
import { SECTIONS, type SectionKey, type Setting } from '../../../bookkeeping/settings/setting';
import { settingDefault } from '../../../bookkeeping/settings/settingDefault';

const choiceText = ({ choices = [] }: Setting): string =>
	choices.length > 6
		? 'one of the Dinero units'
		: choices.map(({ label, danish }) => `${label} (${danish})`).join(', ');

const VALUES: Readonly<Record<Setting['kind'], (setting: Setting) => string>> = {
	switch: () => 'on / off',
	choice: choiceText,
	account: () => 'account',
	day: () => 'date',
	ore: () => 'whole øre, 0 to 100',
	table: () => 'table',
	given: () => 'never typed',
};

function defaultText({ path, kind, choices = [] }: Setting): string {
	const value = settingDefault(path);
	if (kind === 'given') return '';
	if (value === undefined) return 'must be chosen';
	if (value === true) return 'on';
	if (value === false) return 'off';
	if (value === null || kind === 'table') return 'none';
	return choices.find((choice) => choice.value === value)?.label ?? String(value);
}

const row = (setting: Setting): string =>
	`| ${[
		setting.label,
		setting.danish,
		setting.meaning,
		VALUES[setting.kind](setting),
		defaultText(setting),
		`\`${setting.path}\``,
	].join(' | ')} |`;

function section(key: SectionKey): string {
	const { label, danish, hint } = SECTIONS[key];
	const settings = CATALOGUE.filter((setting) => setting.section === key);
	return [
		`## ${label} (${danish})`,
		'',
		...(hint ? [hint, ''] : []),
		'| setting | in Danish | what it does | values | default | path |',
		'| --- | --- | --- | --- | --- | --- |',
		...settings.map(row),
		'',
	].join('\n');
}

/** docs/settings.md, made from the catalogue; writeSettingsPage.ts writes it. */
export const settingsPage = (): string =>
	[
		'# Settings of the Rackbeat integration',
		'',
		'All of them stand on one page: the operation _Settings: Define Settings_ of the node _Rackbeat–Dinero_,',
		'in this order. A change acts on later documents only; what is posted stays as it is.',
		'',
		...(Object.keys(SECTIONS) as SectionKey[]).map(section),
	].join('\n');
