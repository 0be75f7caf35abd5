import type { IDataObject } from 'n8n-workflow';
import { listTradeOfferMailouts } from '../../../../services/dinero/tradeOffers';
import { listFields, simplifyField, wantedRows } from '../../../operation/fields';
import { changesSinceFilter } from '../../fields/filters';
import { chosenKey, tradeOfferLocator } from '../../fields/locators';
import { utcSeconds } from '../../fields/times';
import { rawJson } from '../../rows';
import { mailoutRow } from '../../salesRows';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';

/** Get what was sent of an offer, and whether the customer saw it */
export const getTradeOfferMailouts: ItemOperation<DineroRun> = {
	value: 'getMailouts',
	name: 'Get Mailouts',
	action: 'Get mailouts of a trade offer',
	description:
		'Get the mails and SMS that were sent of an offer, and whether the customer saw them',
	properties: [
		tradeOfferLocator,
		...listFields,
		simplifyField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				changesSinceFilter('mailouts'),
				{
					displayName: 'Include SMS',
					name: 'includeSms',
					type: 'boolean',
					default: true,
					description: 'Whether SMS are returned too; left out, they are',
				},
			],
		},
	],
	async execute({ functions, api }, itemIndex) {
		const guid = chosenKey(functions, 'tradeOffer', itemIndex);
		const set = functions.getNodeParameter('filters', itemIndex, {}) as IDataObject;
		const query = {
			...(set['changesSince'] ? { changesSince: utcSeconds(String(set['changesSince'])) } : {}),
			...(typeof set['includeSms'] === 'boolean' && { includeSms: set['includeSms'] }),
		};
		const rows = await listTradeOfferMailouts(await api(itemIndex), guid, query);
		const simple = functions.getNodeParameter('simplify', itemIndex);
		return rows
			.slice(0, wantedRows(functions, itemIndex) ?? rows.length)
			.map((row) => ({ json: simple ? mailoutRow(row) : rawJson(row) }));
	},
};
