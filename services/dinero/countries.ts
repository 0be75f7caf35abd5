import { z } from '../../vendor/zod';
import type { DineroLogin } from './api';
import { text } from './lists';

const country = z.object({ Key: z.string(), DanishName: text, EnglishName: text }).passthrough();

/** A country that a contact may have; its key is the two-letter ISO code. */
export type Country = z.infer<typeof country>;

/** The countries that Dinero knows; the same for all companies. */
export const listCountries = (api: DineroLogin): Promise<Country[]> =>
	api.read({ method: 'GET', path: ['countries'], withoutOrganization: true }, z.array(country));
