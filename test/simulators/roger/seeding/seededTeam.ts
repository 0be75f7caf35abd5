import { hashedId } from '../ids';
import type { Category, List, Team, TeamVendor } from '../model';
import type { TeamSeed } from '../seedSchema';

type Ids = (kind: string) => string;

/** The category of a number, name or id. */
export const categoryIdOf = (categories: readonly Category[], key: string | null): string | null =>
	(key !== null &&
		categories.find(({ id, number, name }) => [id, number, name].includes(key))?.id) ||
	null;

function seededCategories(seeds: TeamSeed['categories'], ids: Ids): Category[] {
	const categories: Category[] = [];
	for (const { parent, id = ids('category'), ...seed } of seeds) {
		const parentId = categoryIdOf(categories, parent);
		categories.push({ id, ...seed, parentId, color: null });
	}
	return categories;
}

const seededLists = (seeds: TeamSeed['lists'], ids: Ids, created: string): List[] =>
	seeds.map(({ labels, id = ids('list'), ...seed }) => ({
		id,
		created,
		dataType: 'String',
		origin: null,
		domain: 'Team',
		onCreditAccountTransactions: false,
		onAccountTransactions: false,
		onReimbursements: false,
		...seed,
		labels: labels.map(({ id: labelId = ids('label'), ...label }) => ({
			id: labelId,
			parentId: null,
			...label,
		})),
	}));

const seededVendors = (
	seeds: TeamSeed['vendors'],
	categories: readonly Category[],
	ids: Ids,
): TeamVendor[] =>
	seeds.map(({ id = ids('vendor'), defaultCategory, ...seed }) => ({
		id,
		teamVendorId: hashedId('teamVendor', id),
		stateProvince: null,
		website: null,
		...seed,
		defaultCategoryId: categoryIdOf(categories, defaultCategory),
	}));

/** A team without its documents. */
export function seededTeam(seed: TeamSeed, ids: Ids, created: string): Team {
	const { id, name, vat, address, city, postalCode, countryCode, currency } = seed;
	const createdByUserId = seed.members[0]?.userId ?? '';
	const categories = seededCategories(seed.categories, ids);
	return {
		...{ id, name, vat, address, city, postalCode, countryCode, currency },
		modules: seed.modules,
		members: seed.members,
		rules: { ...seed.rules, nextReadings: [] },
		categories,
		lists: seededLists(seed.lists, ids, created),
		vendors: seededVendors(seed.vendors, categories, ids),
		departments: seed.departments.map((department) => ({
			id: ids('department'),
			createdByUserId,
			created,
			...department,
		})),
		items: seed.items.map((item) => ({ id: ids('item'), enabled: true, ...item })),
		paymentMethods: seed.paymentMethods,
		expenses: [],
		lastNumber: 0,
	};
}
