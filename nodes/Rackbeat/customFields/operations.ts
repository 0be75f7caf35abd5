import type { INodeProperties } from 'n8n-workflow';
import type { FieldUse } from '../../../services/rackbeat/customFields';
import type { ItemOperation } from '../../operation/operation';
import { suppressWebhooksField } from '../fields/writing';
import type { RackbeatRun } from '../rackbeatRun';
import { getFieldValues, setFieldValues, type FieldOwner } from './fieldValues';
import { fieldValuesField } from './locators';

/** Whose custom fields an operation is about, in the words of its form. */
export interface OwnerForm {
	owner: FieldOwner;
	locator: INodeProperties;
	use: FieldUse;
	/** With its article, such as `a product`. */
	thing: string;
}

/** The operation that reads the custom fields of a record. */
export const getCustomFieldsOf = ({
	owner,
	locator,
	thing,
}: Omit<OwnerForm, 'use'>): ItemOperation<RackbeatRun> => ({
	value: 'getCustomFields',
	name: 'Get Custom Fields',
	action: `Get custom fields of ${thing}`,
	description: `Get what ${thing} says in the custom fields (ekstrafelter), an item for each`,
	properties: [locator],
	execute: (run, itemIndex) => getFieldValues(run, itemIndex, owner),
});

/** The operation that writes custom fields of a record. */
export const setCustomFieldsOf = ({
	owner,
	locator,
	use,
	thing,
}: OwnerForm): ItemOperation<RackbeatRun> => ({
	value: 'setCustomFields',
	name: 'Set Custom Fields',
	action: `Set custom fields of ${thing}`,
	description: `Write custom fields (ekstrafelter) of ${thing}; the others stay. What Rackbeat kept is read again.`,
	properties: [locator, fieldValuesField, suppressWebhooksField],
	execute: (run, itemIndex) => setFieldValues(run, itemIndex, owner, use),
});
