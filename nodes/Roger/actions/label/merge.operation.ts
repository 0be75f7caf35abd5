import { listLabels, mergeLabels, type RogerLabel } from '../../../../services/roger/lists';
import type { ItemOperation } from '../../../operation/operation';
import { mergedLabelFields, mergedLabels } from '../../fields/mergedLabels';
import { rowsInput } from '../../fields/rowsInput';
import { chosen, listLocator, teamLocator } from '../../locators';
import type { RogerRun } from '../../rogerRun';

const standingFor = (
	standing: readonly RogerLabel[],
	{ value, externalId }: { value?: string; externalId?: string },
): RogerLabel | undefined =>
	standing.find((each) => externalId !== undefined && each.externalId === externalId) ??
	standing.find((each) => each.value === value);

export const mergeLabelsOperation: ItemOperation<RogerRun> = {
	value: 'merge',
	name: 'Merge',
	action: 'Merge labels',
	description:
		'Add and change labels of a list; those in use stay. What stands then is read again and told for each.',
	properties: [
		teamLocator,
		listLocator,
		...mergedLabelFields,
		{
			displayName: 'Merge Later',
			name: 'later',
			type: 'boolean',
			default: false,
			description:
				'Whether Roger merges after it has answered, for long lists; what stands is then not told',
		},
	],
	async execute({ functions, api }, itemIndex) {
		const teamId = chosen(functions, teamLocator, itemIndex);
		const list = chosen(functions, listLocator, itemIndex);
		const sent = mergedLabels(rowsInput(functions, itemIndex, 'Labels', 'labels'));
		const later = functions.getNodeParameter('later', itemIndex) === true;
		const client = await api();
		await mergeLabels(client, teamId, list, sent, later);
		const standing = later ? undefined : await listLabels(client, teamId, list);
		return sent.map((each) => {
			const found = standing && standingFor(standing, each);
			const { value = null, externalId = null } = each;
			const stands = standing === undefined ? null : found?.value === value;
			return { json: { list, id: found?.id ?? null, value, externalId, stands } };
		});
	},
};
