import { contentHash } from '../reference';

/** The same plan, which Post never carries out. A plan without hash stays without. */
export function asDryRun<Whole extends { dryRun: boolean; hash: string }>(plan: Whole): Whole {
	const { hash, ...content } = { ...plan, dryRun: true };
	return { ...plan, dryRun: true, hash: hash === '' ? hash : contentHash(content) };
}
