import type { DineroUnit } from './rackbeatDinero';

/** Dinero's units in both languages. */
export const UNIT_NAMES: Readonly<Record<DineroUnit, { label: string; danish: string }>> = {
	hours: { label: 'Hours', danish: 'timer' },
	parts: { label: 'Parts', danish: 'stk.' },
	km: { label: 'Km', danish: 'km' },
	day: { label: 'Day', danish: 'dag' },
	week: { label: 'Week', danish: 'uge' },
	month: { label: 'Month', danish: 'måned' },
	kilogram: { label: 'Kilogram', danish: 'kg' },
	cubicMetre: { label: 'Cubic Metre', danish: 'm³' },
	set: { label: 'Set', danish: 'sæt' },
	litre: { label: 'Litre', danish: 'liter' },
	box: { label: 'Box', danish: 'æske' },
	case: { label: 'Case', danish: 'kasse' },
	carton: { label: 'Carton', danish: 'karton' },
	metre: { label: 'Metre', danish: 'm' },
	package: { label: 'Package', danish: 'pakke' },
	shipment: { label: 'Shipment', danish: 'forsendelse' },
	squareMetre: { label: 'Square Metre', danish: 'm²' },
	session: { label: 'Session', danish: 'session' },
	tonne: { label: 'Tonne', danish: 'ton' },
};

/**
 * Usual names of units in Danish shops. Ambiguous ones (kasse) and ones that Dinero lacks (par, g,
 * ml, rulle, palle) are left out on purpose: the user chooses.
 */
const KNOWN: Readonly<Partial<Record<DineroUnit, readonly string[]>>> = {
	parts: ['stk', 'styk', 'styks', 'stykker', 'pcs', 'pc', 'piece', 'pieces'],
	hours: ['time', 'timer', 't', 'hour', 'hours'],
	day: ['dag', 'dage', 'day', 'days'],
	week: ['uge', 'uger', 'week', 'weeks'],
	month: ['måned', 'måneder', 'mdr', 'md', 'month', 'months'],
	km: ['km', 'kilometer'],
	kilogram: ['kg', 'kilo', 'kilogram'],
	tonne: ['ton', 'tons', 'tonne'],
	litre: ['l', 'ltr', 'liter', 'litre'],
	metre: ['m', 'meter', 'metre'],
	squareMetre: ['m²', 'm2', 'kvm', 'kvadratmeter'],
	cubicMetre: ['m³', 'm3', 'kbm', 'kubikmeter'],
	set: ['sæt', 'set'],
	package: ['pakke', 'pakker', 'pk', 'package'],
	carton: ['karton', 'kartoner', 'carton'],
	shipment: ['forsendelse', 'forsendelser', 'shipment'],
	session: ['session', 'sessioner', 'sessions'],
};

const BY_NAME = new Map(
	Object.entries(KNOWN).flatMap(([unit, names]) =>
		names.map((name) => [name, unit as DineroUnit] as const),
	),
);

/** The Dinero unit that a Rackbeat unit of this name surely means; undefined when the user must choose. */
export const suggestedUnit = (name: string): DineroUnit | undefined =>
	BY_NAME.get(name.trim().toLowerCase().replace(/\.$/, ''));
