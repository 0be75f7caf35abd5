import type { INodeProperties } from 'n8n-workflow';
import { DINERO_UNITS } from '../../../bookkeeping/settings/rackbeatDinero';

const DANISH_UNITS: Readonly<Record<string, string>> = {
	parts: 'Parts (Stk.)',
	hours: 'Hours (Timer)',
	set: 'Set (Sæt)',
	package: 'Package (Pakke)',
	box: 'Box (Kasse)',
	carton: 'Carton (Karton)',
	shipment: 'Shipment (Forsendelse)',
	day: 'Day (Dag)',
	week: 'Week (Uge)',
	month: 'Month (Måned)',
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const unitOptions = DINERO_UNITS.map((value) => ({
	name: DANISH_UNITS[value] ?? capital(value),
	value,
})).sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** One of Dinero's fixed units; there are no others. */
export const unitField: INodeProperties = {
	displayName: 'Unit',
	name: 'unit',
	type: 'options',
	options: unitOptions,
	default: 'parts',
	description: 'One of Dinero’s fixed units',
};
