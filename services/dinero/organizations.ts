import { z } from '../../vendor/zod';
import type { DineroLogin } from './api';
import { flag, text } from './lists';

const FIELDS =
	'Id,Name,Type,IsPro,IsPayingPro,IsVatFree,IsTaxFreeUnion,Email,Phone,Street,City,ZipCode,AttPerson,VatNumber';

const organization = z
	.object({ Id: z.number(), Name: text, IsPro: flag, IsVatFree: flag, VatNumber: text })
	.passthrough();

export type Organization = z.infer<typeof organization>;

/** The companies that the credential can see; works without a Pro subscription. */
export const listOrganizations = (api: DineroLogin): Promise<Organization[]> =>
	api.read(
		{
			method: 'GET',
			path: ['organizations'],
			withoutOrganization: true,
			query: { fields: FIELDS },
		},
		z.array(organization),
	);

const reached = z
	.object({
		Id: z.number(),
		Name: text,
		Subscription: z.object({ HasPro: flag, HasTotal: flag }).passthrough().nullish(),
	})
	.passthrough();

/** A company that the login reaches. */
export interface ReachedCompany {
	id: number;
	name: string;
	/** Whether its API is open; undefined where Dinero does not tell. */
	hasPro: boolean | undefined;
}

/** The companies that the login reaches, each with what it subscribes to; works without Pro. */
export const listSubscriptions = (api: DineroLogin) =>
	api.read(
		{ method: 'GET', version: 'v1.1', path: ['organizations'], withoutOrganization: true },
		z.array(reached),
	);

/** The companies that the login reaches, with or without Pro. Total includes Pro (source: Dinero). */
export async function reachedCompanies(api: DineroLogin): Promise<ReachedCompany[]> {
	const rows = await listSubscriptions(api);
	return rows.map(({ Id, Name, Subscription }) => ({
		id: Id,
		name: Name ?? '',
		hasPro: Subscription ? Boolean(Subscription.HasPro || Subscription.HasTotal) : undefined,
	}));
}
