import { z } from '../../vendor/zod';
import { orNull, type RackbeatApi } from './api';
import { numberOrText, optionalText } from './lists';

const item = z.object({ number: numberOrText, name: optionalText }).passthrough();

export type Item = z.infer<typeof item>;

// The kind of answer under /items is named after the kind of item.
const single = z
	.object({ item: item.nullish(), product: item.nullish(), lot: item.nullish() })
	.passthrough();

/**
 * A product or lot by its own number; null when Rackbeat has none. Item numbers may hold any sign and
 * are encoded twice in paths (source: Rackbeat's page on lot fields).
 */
export async function getItem(api: RackbeatApi, number: string): Promise<Item | null> {
	const answer = await orNull(
		api.read({ method: 'GET', path: ['items', encodeURIComponent(number)] }, single),
	);
	return answer?.item ?? answer?.product ?? answer?.lot ?? null;
}
