import type { Reason } from './reason';

/** What stands in the way of custom fields (ekstrafelter) in Rackbeat. */
export const CUSTOM_FIELD_REASONS = {
	NO_CUSTOM_FIELDS: {
		class: 'access',
		da: 'Rackbeat giver ikke adgang til ekstrafelter. De kræver Premium-abonnementet, og nøglen skal have rettigheden “{permission}”.',
		en: 'Rackbeat gives no access to custom fields. They need the Premium plan, and the key needs the permission “{permission}”.',
	},
	CUSTOM_FIELD_UNKNOWN: {
		class: 'data',
		da: 'Rackbeat har intet ekstrafelt {field} til {what}. Vælg feltet på listen, eller opret det.',
		en: 'Rackbeat has no custom field {field} for {whatEn}. Choose the field from the list, or create it.',
	},
	CUSTOM_FIELD_VALUE: {
		class: 'data',
		da: 'Ekstrafeltet {field} kan ikke være “{value}”. Det kan være: {choices}.',
		en: 'The custom field {field} cannot be “{value}”. It can be: {choices}.',
	},
	CUSTOM_FIELD_NOT_KEPT: {
		class: 'data',
		da: 'Rackbeat tog imod ekstrafeltet {field} på {what}, men har “{found}” i stedet for “{value}”. Ret det i Rackbeat.',
		en: 'Rackbeat accepted the custom field {field} of {whatEn}, but holds “{found}” instead of “{value}”. Correct it in Rackbeat.',
	},
} satisfies Record<string, Reason>;
