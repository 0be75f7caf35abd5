import type { IExecuteFunctions } from 'n8n-workflow';
import type { KnownRoles } from '../../../bookkeeping/initialSync/syncRecord';
import { jsonIn } from '../../operation/jsonIn';

const fieldOf = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null
		? (value as Readonly<Record<string, unknown>>)[name]
		: undefined;

function rolesIn(row: unknown): KnownRoles | undefined {
	const roles = fieldOf(jsonIn(fieldOf(row, 'steps')), 'roles');
	const [debtor, creditor] = [fieldOf(roles, 'debtor'), fieldOf(roles, 'creditor')];
	if (typeof debtor !== 'boolean' || typeof creditor !== 'boolean') return undefined;
	return { debtor, creditor };
}

/** What an earlier run was told of the roles of contacts, by the reference of each record. */
export function readEvidence(
	functions: IExecuteFunctions,
	itemIndex: number,
): ReadonlyMap<string, KnownRoles> {
	const given = jsonIn(functions.getNodeParameter('evidence', itemIndex, ''));
	const rows: unknown[] = Array.isArray(given) ? given : [];
	return new Map(
		rows.flatMap((row) => {
			const reference = fieldOf(row, 'reference');
			const roles = rolesIn(row);
			return typeof reference === 'string' && roles ? [[reference, roles] as const] : [];
		}),
	);
}
