import { flagOf, textOf } from '../../../bookkeeping/document/rawValue';
import { groupRows } from '../../../bookkeeping/settings/rackbeatLists';
import { PRODUCT_GROUPS, type ProductGroup } from '../../../services/rackbeat/productGroups';
import type { SentField } from '../fields/sentFields';
import type { ShownRecord } from './recordWork';
import { NEW_NAME, OWN_NUMBER } from './registerFields';

export const PRODUCT_GROUP: ShownRecord = {
	kind: PRODUCT_GROUPS,
	chosenBy: 'productGroup',
	da: 'Varegruppe',
	en: 'Product group',
	row: (record) => {
		const group = record as ProductGroup;
		const [row] = groupRows([group]);
		return {
			number: textOf(group.number),
			name: textOf(group.name),
			hasInventory: flagOf(group.has_inventory) ?? null,
			vatDomestic: row?.vatPercent.domestic ?? null,
			vatEu: row?.vatPercent.eu ?? null,
			vatAbroad: row?.vatPercent.abroad ?? null,
			vatDomesticExempt: row?.vatPercent.domesticExempt ?? null,
		};
	},
};

const percent = (sends: string, name: string, displayName: string): SentField => ({
	sends,
	field: {
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 0,
		description: 'VAT (moms) in percent for customers of this zone',
	},
});

/** Without it Rackbeat makes no group. */
export const HAS_INVENTORY: SentField = {
	sends: 'has_inventory',
	field: {
		displayName: 'Has Inventory (Lagerført)',
		name: 'hasInventory',
		type: 'boolean',
		default: true,
		description:
			'Whether its items are kept in stock. It can be changed only until one of them has a movement.',
	},
};

const OTHERS: readonly SentField[] = [
	percent('vat_domestic', 'vatDomestic', 'VAT Domestic (%)'),
	percent('vat_eu', 'vatEu', 'VAT EU (%)'),
	percent('vat_abroad', 'vatAbroad', 'VAT Abroad (%)'),
	percent('vat_domestic_exempt', 'vatDomesticExempt', 'VAT Domestic Exempt (%)'),
	{
		sends: 'is_sellable',
		field: {
			displayName: 'Sellable',
			name: 'sellable',
			type: 'boolean',
			default: true,
			description: 'Whether its items are offered on sales documents',
		},
	},
	{
		sends: 'should_spread_cost',
		field: {
			displayName: 'Spread Cost',
			name: 'spreadCost',
			type: 'boolean',
			default: false,
			description:
				'Whether the cost of its items, such as freight, is spread over the goods of a purchase',
		},
	},
];

/** What a new one may be given beside name and inventory. */
export const PRODUCT_GROUP_FIELDS: readonly SentField[] = [OWN_NUMBER, ...OTHERS];

/** What can be changed. */
export const PRODUCT_GROUP_CHANGES: readonly SentField[] = [NEW_NAME, HAS_INVENTORY, ...OTHERS];
