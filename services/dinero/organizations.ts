import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { flag, text } from './lists';

const FIELDS =
	'Id,Name,IsPro,IsPayingPro,IsVatFree,Email,Phone,Street,City,ZipCode,AttPerson,VatNumber';

const organization = z
	.object({ Id: z.number(), Name: text, IsPro: flag, IsVatFree: flag, VatNumber: text })
	.passthrough();

export type Organization = z.infer<typeof organization>;

/** The companies that the credential can see; works without a Pro subscription. */
export const listOrganizations = (api: DineroApi): Promise<Organization[]> =>
	api.read(
		{
			method: 'GET',
			path: ['organizations'],
			withoutOrganization: true,
			query: { fields: FIELDS },
		},
		z.array(organization),
	);
