import type { INodeProperties } from 'n8n-workflow';
import type { ImportedVendor, RogerVendor } from '../../../services/roger/vendors';
import { categoryLocator, optional } from '../locators';

const text = (displayName: string, name: string, description: string): INodeProperties => ({
	...{ displayName, name, description },
	type: 'string',
	default: '',
});

/** The texts that a vendor can be imported with, by Roger's names. */
export const VENDOR_TEXTS = [
	...['identification', 'externalId', 'source', 'email', 'address', 'postal', 'city'],
	...['stateProvince', 'country', 'website'],
] as const;

export const importedVendorFields: INodeProperties[] = [
	text('Address', 'address', 'Street and number'),
	text('City', 'city', 'Town (by)'),
	text('Country', 'country', 'Two letters, such as DK'),
	{ ...optional(categoryLocator), displayName: 'Default Category', name: 'defaultCategory' },
	{ ...text('Email', 'email', 'Address for mail'), placeholder: 'name@email.com' },
	text('External ID', 'externalId', 'The ID that the accounting system has for the vendor'),
	text('Identification', 'identification', 'CVR or VAT number'),
	text('Postal Code', 'postal', 'Postnummer'),
	text('Source', 'source', 'Name of the accounting system, such as dinero'),
	text('State or Province', 'stateProvince', 'Where the country has such'),
	text('Website', 'website', 'Address on the web'),
];

/** The number may hold `DK` and blanks, so digits alone are compared. */
const digits = (value: string | null | undefined): string => (value ?? '').replace(/\D/g, '');

/** The vendor that an import found or made: by external id, identification, else name. */
export function importedAs(
	standing: readonly RogerVendor[],
	{ id, externalId, identification, name }: ImportedVendor,
): RogerVendor | undefined {
	const number = digits(identification);
	return (
		standing.find((each) => id !== undefined && each.id === id) ??
		standing.find((each) => externalId !== undefined && each.externalId === externalId) ??
		standing.find((each) => number !== '' && digits(each.identification) === number) ??
		standing.find((each) => number === '' && each.name === name)
	);
}
