import type { INodeProperties } from 'n8n-workflow';

export const wantedNumberField: INodeProperties = {
	displayName: 'Number (Bilagsnummer)',
	name: 'number',
	type: 'number',
	default: 0,
	description:
		'A wanted number; 0 lets Dinero choose. The numbers begin at 1 every year, and one that is taken is refused.',
};

export const offsetField: INodeProperties = {
	displayName: 'Offset When Booked (Modpostér)',
	name: 'offsetWhenBooked',
	type: 'boolean',
	default: false,
	description:
		'Whether a booked one gets opposite entries, which stay in the books. Otherwise a booked one is an error.',
};
