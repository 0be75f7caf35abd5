import { z } from 'zod';
import { need } from '../access';
import { bare, enveloped } from '../api';
import type { Api } from '../api';
import { field } from '../binding';
import { teamOf } from '../call';
import type { Call } from '../call';
import { vendorNamed } from '../lifecycle/deciding';
import type { Team, TeamVendor, Vendor } from '../model';
import { invalid, notFound } from '../problems';
import { checkCategory } from './lineModel';

const FAMILY = 'teams.vendors';

const given = z
	.object({
		id: field.text(),
		name: field.text(),
		website: field.text(),
		identification: field.text(),
		country: field.text(),
		email: field.text(),
		address: field.text(),
		postal: field.text(),
		city: field.text(),
		stateProvince: field.text(),
		externalId: field.text(),
		source: field.text(),
		defaultCategoryId: field.text(),
	})
	.strict();
type Given = z.output<typeof given>;

const importModel = z.object({ vendors: z.array(given).min(1) }).strict();
const externalIdModel = z
	.object({ source: field.requiredText(), externalId: field.requiredText() })
	.strict();

/** No bank data, and nothing of what the team has learned. */
function shown(vendor: TeamVendor): Vendor {
	const { id, teamVendorId, name, identification, email, address, country, postal } = vendor;
	const { city, stateProvince, website, externalId, source } = vendor;
	return {
		...{ id, teamVendorId, name, identification, email, address, country, postal },
		...{ city, stateProvince, website, externalId, source },
	};
}

const digits = (text: string | null | undefined): string => (text ?? '').replace(/\D/g, '');

/** The vendor that an import means: by external id, number as digits, then name. */
function matched(team: Team, one: Given): TeamVendor | undefined {
	const { externalId, source = null, identification, name } = one;
	const by = (test: (vendor: TeamVendor) => boolean) => team.vendors.find(test);
	return (
		(one.id ? by(({ id }) => id === one.id) : undefined) ??
		(externalId
			? by((vendor) => vendor.externalId === externalId && vendor.source === source)
			: undefined) ??
		(digits(identification) === ''
			? undefined
			: by((vendor) => digits(vendor.identification) === digits(identification))) ??
		(name ? by((vendor) => vendor.name.toLowerCase() === name.toLowerCase()) : undefined)
	);
}

function checkVendors({ sim }: Call, team: Team, vendors: readonly Given[]): void {
	for (const { id, name, defaultCategoryId = null } of vendors) {
		checkCategory(sim, team, defaultCategoryId);
		if (id && !team.vendors.some((vendor) => vendor.id === id)) {
			throw invalid(sim, { id: [`The vendor ${id} was not found.`] });
		}
		if (!id && !name) {
			throw invalid(sim, { name: ['The Name field is required.'] });
		}
	}
}

function take({ sim }: Call, team: Team, one: Given): TeamVendor {
	const vendor = matched(team, one) ?? vendorNamed(sim, team, one.name ?? '');
	const said = Object.entries(one).filter(
		([name, value]) => name !== 'id' && value !== null && value !== undefined,
	);
	Object.assign(vendor, Object.fromEntries(said));
	return vendor;
}

function importVendors(call: Call): unknown {
	const { vendors } = call.body(importModel);
	const team = teamOf(call);
	checkVendors(call, team, vendors);
	const before = team.vendors.length;
	const taken = vendors.map((one) => take(call, team, one));
	const status = team.vendors.length > before ? 201 : 200;
	return call.sim.switches.is('vendorImportAnswer', 'vendors')
		? enveloped(call, taken.map(shown), status)
		: bare(call, undefined, status);
}

/** @throws Refusal 404, also for the other id of the two */
function vendorOf(call: Call): TeamVendor {
	const { sim, params } = call;
	const byTeam = sim.switches.is('vendorPath', 'teamVendorId');
	const found = teamOf(call).vendors.find(
		(vendor) => (byTeam ? vendor.teamVendorId : vendor.id) === params['vendorId'],
	);
	if (!found) {
		throw notFound(sim);
	}
	return found;
}

/** One external id for each vendor, whatever the source. */
function setExternalId(always: boolean): (call: Call) => unknown {
	return (call) => {
		const { source, externalId } = call.body(externalIdModel);
		const vendor = vendorOf(call);
		const keeps = !always && call.sim.switches.is('initializeExternalId', 'keeps');
		if (vendor.externalId === null || !keeps) {
			Object.assign(vendor, { source, externalId });
		}
		return bare(call, undefined, 204);
	};
}

function list(call: Call): unknown {
	const wanted = call.query['externalid'];
	const rows = teamOf(call).vendors.filter(
		({ externalId }) => wanted === undefined || wanted === '' || externalId === wanted,
	);
	return enveloped(call, rows.map(shown));
}

/** Suppliers. */
export function addVendorRoutes(api: Api): void {
	const path = '/v2/teams/:teamId/vendors';
	const update = need(FAMILY, 'create');
	api.on('GET', path, need(FAMILY, 'list'), list);
	api.on('POST', path, need(FAMILY, 'create'), importVendors);
	api.on('GET', `${path}/:vendorId`, need(FAMILY, 'read'), (call) =>
		enveloped(call, shown(vendorOf(call))),
	);
	api.on('PATCH', `${path}/:vendorId/external-id`, update, setExternalId(true));
	api.on(
		'PATCH',
		`${path}/:vendorId/initialize-external-identification`,
		update,
		setExternalId(false),
	);
}
