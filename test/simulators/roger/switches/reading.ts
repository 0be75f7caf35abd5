import type { SwitchTable } from '../../control';

const lists: SwitchTable = {
	listOrder: {
		meaning: 'The order of the expense list.',
		values: ['newestFirst', 'oldestFirst'],
		initial: 'newestFirst',
	},
	defaultCount: {
		meaning: 'How many expenses a page has when Count is left out.',
		values: 'count',
		initial: 10,
		other: 100,
	},
	countOutOfRange: {
		meaning: 'What a Count outside 10 to 100 does.',
		values: ['refused', 'clamped'],
		initial: 'refused',
	},
	answeredCount: {
		meaning: 'Whether count in the answer is that of the page or that of the request.',
		values: ['items', 'request'],
		initial: 'items',
	},
	inactive: {
		meaning: 'What is listed only with IncludeInactive.',
		values: ['cancelledAndDuplicate', 'deletedOnly'],
		initial: 'cancelledAndDuplicate',
	},
};

const fields: SwitchTable = {
	timeZone: {
		meaning: 'Whether times end in Z or carry no zone.',
		values: ['Z', 'none'],
		initial: 'Z',
	},
	creditNoteSign: {
		meaning: 'The sign of the amounts of a credit note.',
		values: ['positive', 'negative'],
		initial: 'positive',
	},
	zeroDecimals: {
		meaning: 'Whether currencies without decimals come in hundredths, too.',
		values: ['hundredths', 'whole'],
		initial: 'hundredths',
	},
	detailType: {
		meaning: 'Whether the full expense tells its type.',
		values: ['present', 'null'],
		initial: 'present',
	},
	reference: {
		meaning: 'What reference means.',
		values: ['invoiceNumber', 'paymentId', 'null'],
		initial: 'invoiceNumber',
	},
	number: {
		meaning: 'Whether number runs for each team or over the whole service.',
		values: ['team', 'service'],
		initial: 'team',
	},
	referenceDate: {
		meaning: 'What referenceDate means.',
		values: ['accounting', 'created'],
		initial: 'accounting',
	},
	ripePaymentId: {
		meaning: 'Which paid documents have a payment id.',
		values: ['paidHere', 'allPaid', 'never'],
		initial: 'paidHere',
	},
	friendlyBooked: {
		meaning: 'The friendly status of a booked bill that auto-pay will pay.',
		values: ['Scheduled', 'Booked'],
		initial: 'Scheduled',
	},
	friendlyStarted: {
		meaning: 'The friendly status of a payment that was started.',
		values: ['Initiated', 'Processing'],
		initial: 'Initiated',
	},
	emptyParts: {
		meaning:
			'Whether an item and payment method that are not there come as null or as empty objects.',
		values: ['null', 'object'],
		initial: 'null',
	},
};

const files: SwitchTable = {
	attachmentLink: {
		meaning:
			'Whether attachments are signed links to a storage or calls of the API with the token.',
		values: ['signed', 'api'],
		initial: 'signed',
	},
	attachmentSeconds: {
		meaning: 'How long a signed link works.',
		values: 'count',
		initial: 3600,
		other: 300,
	},
	attachmentExpiredStatus: {
		meaning: 'The answer of the storage to a link that is over.',
		values: [403, 404, 410],
		initial: 403,
	},
	attachmentToken: {
		meaning: 'What the storage does with a bearer token; either way it is told as a warning.',
		values: ['refused', 'ignored'],
		initial: 'refused',
	},
	attachmentName: {
		meaning: 'Where the name of a file stands.',
		values: ['disposition', 'path'],
		initial: 'disposition',
	},
};

/** How lists, documents and files read. */
export const readingSwitches: SwitchTable = { ...lists, ...fields, ...files };
