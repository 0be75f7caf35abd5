import { problem, type Problem } from '../reasons/problem';
import type { RackbeatDineroSettings } from './rackbeatDinero';
import type { NamedNumber } from './rackbeatLists';

interface Surroundings {
	units: readonly NamedNumber[];
	layouts: readonly NamedNumber[];
	templates: readonly string[];
}

function checkUnit({ number, name }: NamedNumber, { units }: RackbeatDineroSettings): Problem[] {
	if (units.byUnit[number]) return [];
	const field = `units.byUnit.${number}`;
	const unit = name || number;
	return units.defaultUnit
		? [problem('UNIT_DEFAULTED', { unit, used: units.defaultUnit }, field)]
		: [problem('UNIT_UNMAPPED', { unit }, field)];
}

function checkLayout(
	{ number, name }: NamedNumber,
	{ layouts }: RackbeatDineroSettings,
	templates: readonly string[],
): Problem[] {
	const template = layouts[number];
	const details = { layout: `${number} ${name}`.trim() };
	if (!template) return [problem('LAYOUT_UNMAPPED', details, `layouts.${number}`)];
	return templates.includes(template)
		? []
		: [problem('TEMPLATE_GONE', details, `layouts.${number}`)];
}

/** Every unit and layout of Rackbeat that has no partner in Dinero, or one that is gone. */
export const checkUnitsAndLayouts = (
	settings: RackbeatDineroSettings,
	around: Surroundings,
): Problem[] => [
	...around.units.flatMap((unit) => checkUnit(unit, settings)),
	...around.layouts.flatMap((layout) => checkLayout(layout, settings, around.templates)),
];
