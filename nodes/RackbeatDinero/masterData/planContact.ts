import { rawCustomer, rawPartner } from '../../../bookkeeping/document/rawDocument';
import { readCustomer, readPartner, zoneOf } from '../../../bookkeeping/document/readPartner';
import { textOf } from '../../../bookkeeping/document/rawValue';
import {
	isBarredRecord,
	isDeletedRecord,
} from '../../../bookkeeping/initialSync/rackbeatRegisters';
import { planContactUpdate } from '../../../bookkeeping/masterData/contactUpdate';
import type { ContactPartner, PartnerRole } from '../../../bookkeeping/plan/contactPlan';
import type { ContactPlan } from '../../../bookkeeping/plan/plan';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import type { RackbeatDineroSettings } from '../../../bookkeeping/settings/rackbeatDinero';
import { getRecord, type RackbeatRecord } from '../../../services/rackbeat/records';
import { planSummary } from '../../Dinero/posting/postPlan';
import type { OutputItem } from '../../operation/operation';
import { CUSTOMER } from '../../Rackbeat/records/customer';
import { SUPPLIER } from '../../Rackbeat/records/supplier';
import type { BridgeRun } from '../bridgeRun';
import { checkCompanies } from '../facts/companies';
import { findCustomerContact, findSupplierContact } from '../facts/dineroFacts';
import { companyName } from '../facts/companyName';
import { readSettings } from '../facts/savedSettings';
import type { KnownRecord } from './blockedRecord';
import { findRenumbered } from './renumbered';

const SHOWN = { customer: CUSTOMER, supplier: SUPPLIER } as const;

/** A zone that nobody knows tells nothing of the country, so it is not taken for Denmark. */
function partnerOf(role: PartnerRole, record: RackbeatRecord): ContactPartner {
	const zone = zoneOf(textOf(record['vat_zone'] as string | null | undefined)) ?? 'abroad';
	return role === 'customer'
		? readCustomer(rawCustomer.parse(record), zone)
		: readPartner(rawPartner.parse(record), zone);
}

/** @throws Blocked (`PARTNER_BARRED`) where Rackbeat does not have it any more */
async function readRecord(run: BridgeRun, itemIndex: number, role: PartnerRole, number: string) {
	const rackbeat = await run.rackbeat(itemIndex);
	const record = await getRecord(rackbeat, SHOWN[role].kind, number);
	if (record) return record;
	const { da, en } = SHOWN[role];
	const details = { name: `${da} ${number}`, nameEn: `${en} ${number}` };
	throw new Blocked([problem('PARTNER_BARRED', details)]);
}

async function matched(
	run: BridgeRun,
	itemIndex: number,
	role: PartnerRole,
	partner: ContactPartner,
	settings: RackbeatDineroSettings,
) {
	const dinero = await run.dinero(itemIndex);
	const find = role === 'customer' ? findCustomerContact : findSupplierContact;
	const match = await find(dinero, run.cache, partner, settings);
	if (match.found !== 'none') return { match, renumberedFrom: null };
	const found = await findRenumbered({
		dinero,
		rackbeat: await run.rackbeat(itemIndex),
		role,
		kind: SHOWN[role].kind,
		partner,
		account: settings.rackbeatAccount,
	});
	if (!found) return { match, renumberedFrom: null };
	const one = { found: 'one' as const, contact: found.contact, isOurs: true };
	return { match: one, renumberedFrom: found.old };
}

async function planOf(
	run: BridgeRun,
	itemIndex: number,
	role: PartnerRole,
	known: KnownRecord,
): Promise<ContactPlan> {
	const settings = readSettings(run.functions.getNodeParameter('settings', itemIndex));
	known.settings = settings;
	await checkCompanies(run, itemIndex, settings);
	const record = await readRecord(run, itemIndex, role, known.number);
	const partner = partnerOf(role, record);
	known.name = partner.name;
	const isBarred = isBarredRecord(record) || isDeletedRecord(record);
	const input = {
		role,
		partner,
		settings,
		companyName: await companyName(await run.dinero(itemIndex), run.cache),
		isBarred,
		dryRun: run.functions.getNodeParameter('dryRun', itemIndex, false) === true,
	};
	// One that is barred is left alone whatever stands in Dinero, so nothing is asked there.
	const found = isBarred
		? { match: { found: 'none' as const }, renumberedFrom: null }
		: await matched(run, itemIndex, role, partner, settings);
	return planContactUpdate({ ...input, ...found });
}

/** Plans one customer or supplier as Rackbeat has it now; `known` learns what the inbox can name. */
export async function makeContactPlan(
	run: BridgeRun,
	itemIndex: number,
	role: PartnerRole,
	known: KnownRecord,
): Promise<OutputItem> {
	const plan = await planOf(run, itemIndex, role, known);
	const { action } = plan.contact;
	return {
		json: {
			...planSummary(plan),
			action,
			da: plan.notices.map(({ da }) => da).join(' '),
			en: plan.notices.map(({ en }) => en).join(' '),
			dryRun: plan.dryRun,
			plan: { ...plan },
		},
	};
}
