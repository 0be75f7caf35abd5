import type { z } from '../../vendor/zod';
import { ServiceError } from '../http/serviceError';
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

const readVendor = (api: RogerApi, teamId: string, key: string): Promise<RogerVendor> =>
	api.read({ method: 'GET', path: pathOf(teamId, key) }, inData(vendor));

/** A vendor, and the one of its two ids by which its path is known. */
export interface LocatedVendor {
	vendor: RogerVendor;
	pathId: string;
}

/**
 * One vendor. Which of a vendor's two ids stands in its path is UNCONFIRMED: `id` is tried first, and
 * where it is not found, the `teamVendorId` that the list has for it.
 */
export async function locateVendor(
	api: RogerApi,
	teamId: string,
	vendorId: string,
): Promise<LocatedVendor> {
	const direct = readVendor(api, teamId, vendorId);
	return await direct.then(
		(found) => ({ vendor: found, pathId: vendorId }),
		async (error: unknown) => {
			const isUnknown = error instanceof ServiceError && error.kind === 'notFound';
			const listed = isUnknown ? await listVendors(api, teamId) : [];
			const pathId = listed.find(({ id: own }) => own === vendorId)?.teamVendorId;
			if (!pathId || pathId === vendorId) return await Promise.reject(error);
			return { vendor: await readVendor(api, teamId, pathId), pathId };
		},
	);
}

export const getVendor = async (
	api: RogerApi,
	teamId: string,
	vendorId: string,
): Promise<RogerVendor> => (await locateVendor(api, teamId, vendorId)).vendor;

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
