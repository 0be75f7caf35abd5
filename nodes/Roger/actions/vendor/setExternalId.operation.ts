import { Blocked, problem } from '../../../../bookkeeping/reasons/problem';
import { locateVendor, setVendorExternalId } from '../../../../services/roger/vendors';
import type { ItemOperation } from '../../../operation/operation';
import { chosen, emptyField, teamLocator, vendorLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

export const setVendorExternalIdOperation: ItemOperation<RogerRun> = {
	value: 'setExternalId',
	name: 'Set External ID',
	action: 'Set external ID of vendor',
	description:
		'Stamp a vendor with the ID that the accounting system has for it; one that carries another ID is left alone unless Replace Existing is on',
	properties: [
		teamLocator,
		vendorLocator,
		{
			displayName: 'External ID',
			name: 'externalId',
			type: 'string',
			required: true,
			default: '',
			description: 'Such as the contact’s GUID in Dinero',
		},
		{
			displayName: 'Source',
			name: 'source',
			type: 'string',
			required: true,
			default: 'dinero',
			description: 'Name of the accounting system',
		},
		{
			displayName: 'Replace Existing',
			name: 'replaceExisting',
			type: 'boolean',
			default: false,
			description: 'Whether to write over another ID that stands there',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const id = chosen(functions, vendorLocator, itemIndex);
		const externalId = String(functions.getNodeParameter('externalId', itemIndex)).trim();
		const source = String(functions.getNodeParameter('source', itemIndex)).trim();
		if (externalId === '') throw emptyField('External ID', 'externalId');
		if (source === '') throw emptyField('Source', 'source');
		const replaces = functions.getNodeParameter('replaceExisting', itemIndex) === true;
		const client = await api();
		const { vendor, pathId } = await locateVendor(client, teamId, id);
		const standing = vendor.externalId ?? '';
		if (standing === externalId) return { json: { id, externalId, source, changed: false } };
		if (standing !== '' && !replaces) {
			const words = { vendor: id, standing, wanted: externalId };
			throw new Blocked([problem('ROGER_OTHER_ID', words, 'externalId')]);
		}
		await setVendorExternalId(client, teamId, pathId, { source, externalId }, !replaces);
		return { json: { id, externalId, source, changed: true } };
	},
};
