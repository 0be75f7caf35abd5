import type { DineroApi } from '../../../services/dinero/api';
import { listOrganizations } from '../../../services/dinero/organizations';
import type { ExecutionCache } from '../../operation/executionCache';

/** The name of the company that the credential opens, read once for each execution. */
export async function companyName(dinero: DineroApi, cache: ExecutionCache): Promise<string> {
	const key = `dinero:${dinero.organizationId}:organizations`;
	const organizations = await cache.once(key, () => listOrganizations(dinero));
	return organizations.find(({ Id }) => Id === dinero.organizationId)?.Name ?? '';
}
