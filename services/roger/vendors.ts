import type { z } from '../../vendor/zod';
import type { RogerApi } from './api';
import { id, inData, optionalText, row, rows } from './shapes';

const vendor = row({
	id,
	teamVendorId: optionalText,
	name: optionalText,
	/** The CVR or VAT number as read; may hold `DK` and blanks. */
	identification: optionalText,
	email: optionalText,
	address: optionalText,
	postal: optionalText,
	city: optionalText,
	country: optionalText,
	externalId: optionalText,
	source: optionalText,
});

export type RogerVendor = z.output<typeof vendor>;

/** A vendor of an import: an existing one that fits is kept, else it is made. */
export interface ImportedVendor {
	id?: string;
	name?: string;
	website?: string;
	identification?: string;
	country?: string;
	email?: string;
	address?: string;
	postal?: string;
	city?: string;
	stateProvince?: string;
	externalId?: string;
	source?: string;
	defaultCategoryId?: string;
}

const pathOf = (teamId: string, ...rest: string[]): string[] => [
	...['v2', 'teams', teamId, 'vendors'],
	...rest,
];

/** All vendors, or those with the external id; the list has no pages. */
export const listVendors = (
	api: RogerApi,
	teamId: string,
	externalId?: string,
): Promise<RogerVendor[]> =>
	api.read(
		{ method: 'GET', path: pathOf(teamId), query: { ExternalId: externalId } },
		inData(rows(vendor)),
	);

export const getVendor = (api: RogerApi, teamId: string, vendorId: string): Promise<RogerVendor> =>
	api.read({ method: 'GET', path: pathOf(teamId, vendorId) }, inData(vendor));

/** Matches an existing vendor or makes one; the answer is undocumented and not read. */
export const importVendors = (
	api: RogerApi,
	teamId: string,
	vendors: readonly ImportedVendor[],
): Promise<void> => api.send({ method: 'POST', path: pathOf(teamId), json: { vendors } });

/**
 * Stamps the id that the accounting system has for the vendor. `onlyWhereEmpty` uses the call that most
 * plausibly sets it only where there is none (UNCONFIRMED); its caller looks first.
 */
export const setVendorExternalId = (
	api: RogerApi,
	teamId: string,
	vendorId: string,
	stamp: { source: string; externalId: string },
	onlyWhereEmpty: boolean,
): Promise<void> =>
	api.send({
		method: 'PATCH',
		path: pathOf(
			...([teamId, vendorId] as const),
			onlyWhereEmpty ? 'initialize-external-identification' : 'external-id',
		),
		json: stamp,
	});
