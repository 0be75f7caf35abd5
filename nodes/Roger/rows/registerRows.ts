import type { IDataObject } from 'n8n-workflow';
import type { RogerCategory } from '../../../services/roger/categories';
import type { RogerLabel, RogerList } from '../../../services/roger/lists';
import type { RogerTeam } from '../../../services/roger/teams';
import type { RogerVendor } from '../../../services/roger/vendors';
import type { RogerWebhook } from '../../../services/roger/webhooks';

/** Roger's own answer, as an item shows it when Simplify is off. */
export const rawJson = (row: object): IDataObject => ({ ...row }) as IDataObject;

export const teamRow = ({ id, name, vat, countryCode }: RogerTeam): IDataObject => ({
	...{ id, name, vat, countryCode },
});

export const categoryRow = (category: RogerCategory): IDataObject => ({
	id: category.id,
	number: category.number,
	name: category.name,
	externalId: category.externalId,
	parentId: category.parentId ?? null,
	selectable: category.selectable ?? null,
});

export const vendorRow = (vendor: RogerVendor): IDataObject => ({
	id: vendor.id,
	teamVendorId: vendor.teamVendorId,
	name: vendor.name,
	identification: vendor.identification,
	email: vendor.email,
	country: vendor.country,
	externalId: vendor.externalId,
	source: vendor.source,
});

export const listRow = (list: RogerList): IDataObject => ({
	id: list.id,
	name: list.name,
	type: list.type,
	onBills: list.onBills ?? null,
	onCreditnotes: list.onCreditnotes ?? null,
	onReceipts: list.onReceipts ?? null,
	onReimbursements: list.onReimbursements ?? null,
	isLocked: list.isLocked ?? null,
});

export const labelRow = (label: RogerLabel): IDataObject => ({
	id: label.id,
	listId: label.listId ?? null,
	value: label.value,
	externalId: label.externalId,
	parentId: label.parentId ?? null,
});

export const webhookRow = ({ id, url, events }: RogerWebhook): IDataObject => ({
	...{ id, url, events: events ?? [] },
});
