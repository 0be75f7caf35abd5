import type { Team } from '../model';

/** The labels of some ids or values. */
export const labelIdsOf = (team: Team, keys: readonly string[]): string[] =>
	team.lists.flatMap(({ labels }) =>
		labels.filter(({ id, value }) => keys.includes(id) || keys.includes(value)).map(({ id }) => id),
	);

/** The departments of some ids or names. */
export const departmentIdsOf = (team: Team, keys: readonly string[]): string[] =>
	team.departments
		.filter(({ id, name }) => keys.includes(id) || keys.includes(name))
		.map(({ id }) => id);
