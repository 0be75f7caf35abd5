import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Reminder, ReminderBody, ReminderTerms } from '../../../services/dinero/reminders';
import { dayField } from './amounts';
import { isOn } from './flags';

const dateField: INodeProperties = {
	displayName: 'Date (Rykkerdato)',
	name: 'date',
	type: 'dateTime',
	default: '',
	description:
		'Danish calendar day, at least ten days after the last reminder; left empty it is today',
};

const FLAGS: INodeProperties[] = [
	{
		displayName: 'With Compensation Fee',
		name: 'withCompensationFee',
		type: 'boolean',
		default: false,
		description:
			'Whether the compensation fee of 310 kroner (kompensationsgebyr) is added; companies only, once for each invoice',
	},
	{
		displayName: 'With Debt Collection Warning',
		name: 'withDebtCollectionWarning',
		type: 'boolean',
		default: false,
		description: 'Whether the customer is warned of debt collection (inkasso)',
	},
	{
		displayName: 'With Fee',
		name: 'withFee',
		type: 'boolean',
		default: true,
		description: 'Whether the reminder fee (rykkergebyr) is added',
	},
	{
		displayName: 'With Interest',
		name: 'withInterestFee',
		type: 'boolean',
		default: true,
		description: 'Whether interest (renter) is added',
	},
];

const descriptionField: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	description: 'Text of the reminder; left out, Dinero’s own',
};

const titleField: INodeProperties = {
	displayName: 'Title',
	name: 'title',
	type: 'string',
	default: '',
	description: 'Left out, Dinero’s own, such as Rykker 1',
};

/** What decides the amounts of a reminder. */
export const reminderTermFields: INodeProperties[] = [dateField, ...FLAGS];

/** The form of a new reminder. */
export const reminderFields: INodeProperties[] = [
	...reminderTermFields,
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [descriptionField, titleField],
	},
];

/** The form of a change; what is not named stays. */
export const reminderUpdateFields: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		{ ...dateField, description: 'Danish calendar day' },
		descriptionField,
		titleField,
		...FLAGS,
	],
};

/** The terms as the form says. */
export function reminderTerms(functions: IExecuteFunctions, itemIndex: number): ReminderTerms {
	const chosen = (name: string): boolean => isOn(functions.getNodeParameter(name, itemIndex));
	return {
		Date: dayField(functions.getNodeParameter('date', itemIndex, '')),
		WithDebtCollectionWarning: chosen('withDebtCollectionWarning'),
		WithFee: chosen('withFee'),
		WithInterestFee: chosen('withInterestFee'),
		WithCompensationFee: chosen('withCompensationFee'),
	};
}

const textOf = (value: unknown): string | null =>
	value === undefined || value === null || value === '' ? null : String(value);

/** Texts of a new reminder; what is null is Dinero's own. */
export function reminderTexts(
	functions: IExecuteFunctions,
	itemIndex: number,
): Pick<ReminderBody, 'Title' | 'Description'> {
	const set = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
	return { Title: textOf(set['title']), Description: textOf(set['description']) };
}

/** A standing draft with what the user names, since Dinero's update replaces everything. */
export function changedReminder(
	functions: IExecuteFunctions,
	itemIndex: number,
	standing: Reminder,
): ReminderBody {
	const set = functions.getNodeParameter('updateFields', itemIndex, {}) as IDataObject;
	const flagOf = (name: string, stands: boolean | null | undefined): boolean =>
		set[name] === undefined ? stands === true : isOn(set[name]);
	const text = (name: string, stands: string | null | undefined): string | null =>
		set[name] === undefined ? (stands ?? null) : textOf(set[name]);
	return {
		Timestamp: standing.Timestamp,
		Date: dayField(set['date'] || standing.Date),
		Title: text('title', standing.Title),
		Description: text('description', standing.Description),
		WithDebtCollectionWarning: flagOf(
			'withDebtCollectionWarning',
			standing.WithDebtCollectionWarning,
		),
		WithFee: flagOf('withFee', standing.WithFee),
		WithInterestFee: flagOf('withInterestFee', standing.WithInterestFee),
		WithCompensationFee: flagOf('withCompensationFee', standing.WithCompensationFee),
	};
}
