import { keyOf, nameOf } from '../../../bookkeeping/document/rawValue';
import {
	isBarredRecord,
	isDeletedRecord,
} from '../../../bookkeeping/initialSync/rackbeatRegisters';
import {
	planProduct,
	type RackbeatItem,
	type StandingProduct,
} from '../../../bookkeeping/masterData/productPlan';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { namesSame, referenceKey } from '../../../bookkeeping/reference';
import type { DineroApi } from '../../../services/dinero/api';
import { listProducts, type Product } from '../../../services/dinero/products';
import { getItem } from '../../../services/rackbeat/items';
import type { RackbeatRecord } from '../../../services/rackbeat/records';
import { planSummary } from '../../Dinero/posting/postPlan';
import type { OutputItem } from '../../operation/operation';
import { numberOf, textIn } from '../../Rackbeat/records/recordValue';
import type { BridgeRun } from '../bridgeRun';
import { checkCompanies } from '../facts/companies';
import { companyName } from '../facts/companyName';
import { readSettings } from '../facts/savedSettings';
import type { KnownRecord } from './blockedRecord';

const itemOf = (record: RackbeatRecord): RackbeatItem => ({
	number: textIn(record, 'number'),
	name: textIn(record, 'name'),
	salesPrice: numberOf(record, 'sales_price') ?? 0,
	groupNumber: keyOf(record['group']) ?? keyOf(record['group_id']),
	groupName: nameOf(record['group']),
	unitNumber: keyOf(record['unit']) ?? keyOf(record['unit_id']),
	unitName: nameOf(record['unit']),
	isBarred: isBarredRecord(record) || isDeletedRecord(record),
});

const standingOf = (row: Product): StandingProduct => ({
	guid: row.ProductGuid,
	number: row.ProductNumber ?? null,
	name: row.Name ?? null,
	price: row.BaseAmountValue,
	quantity: row.Quantity ?? null,
	accountNumber: row.AccountNumber ?? null,
	unit: row.Unit ?? null,
	externalReference: row.ExternalReference ?? null,
	updatedAt: row.UpdatedAt ?? null,
});

const same = (a: string | null | undefined, b: string): boolean =>
	(a ?? '').trim().toLowerCase() === b.toLowerCase();

/** The products under the number; where there are none, those that carry our reference to it. */
async function standing(
	api: DineroApi,
	number: string,
	reference: string,
): Promise<StandingProduct[]> {
	const numbered = await listProducts(api, {
		filters: [{ field: 'ProductNumber', operator: 'eq', value: number }],
	});
	const byNumber = numbered.filter((row) => same(row.ProductNumber, number));
	if (byNumber.length > 0) return byNumber.map(standingOf);
	// Its number may have been changed in Dinero; the content hash behind the reference may be any.
	const referred = await listProducts(api, {
		filters: [{ field: 'ExternalReference', operator: 'contains', value: reference }],
	});
	return referred
		.filter((row) => namesSame(row.ExternalReference ?? '', reference))
		.map(standingOf);
}

/** Plans one product or lot as Rackbeat has it now; `known` learns what the inbox can name. */
export async function makeProductPlan(
	run: BridgeRun,
	itemIndex: number,
	known: KnownRecord,
): Promise<OutputItem> {
	const settings = readSettings(run.functions.getNodeParameter('settings', itemIndex));
	known.settings = settings;
	await checkCompanies(run, itemIndex, settings);
	const record = await getItem(await run.rackbeat(itemIndex), known.number);
	if (!record) {
		const details = { name: `Vare ${known.number}`, nameEn: `Product ${known.number}` };
		throw new Blocked([problem('PARTNER_BARRED', details)]);
	}
	const item = itemOf(record);
	known.name = item.name;
	const dinero = await run.dinero(itemIndex);
	const { rackbeatAccount: account } = settings;
	const key = { source: 'rackbeat' as const, account, kind: 'product' as const };
	const reference = referenceKey({ ...key, number: item.number });
	const plan = planProduct({
		item,
		standing: item.isBarred ? [] : await standing(dinero, item.number, reference),
		settings,
		companyName: await companyName(dinero, run.cache),
		dryRun: run.functions.getNodeParameter('dryRun', itemIndex, false) === true,
	});
	return {
		json: {
			...planSummary(plan),
			action: plan.product.action,
			da: plan.notices.map(({ da }) => da).join(' '),
			en: plan.notices.map(({ en }) => en).join(' '),
			dryRun: plan.dryRun,
			plan: { ...plan },
		},
	};
}
