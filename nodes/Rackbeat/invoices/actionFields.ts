import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** Without it unbooking is refused. */
export const acceptHoleField: INodeProperties = {
	displayName: 'Accept a Hole',
	name: 'acceptHole',
	type: 'boolean',
	default: false,
	description:
		'Whether you accept that this undoes a booking, which only the API can, and may leave a hole in the number series (fakturanumre). What was transferred to Dinero stays there.',
};

export const binaryField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	default: 'data',
	hint: 'The name of the output binary field to put the file in',
};

const addresses = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: 'name@email.com',
	description,
});

/** What a mail says and to whom it goes; what is left out is Rackbeat’s own. */
export const mailCollection: INodeProperties = {
	displayName: 'Mail',
	name: 'mail',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [
		addresses('Bcc', 'bcc', 'Several are separated by commas'),
		{
			displayName: 'Body',
			name: 'body',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			description: 'Left out it is Rackbeat’s own text',
		},
		addresses('Cc', 'cc', 'Several are separated by commas'),
		{
			displayName: 'Subject',
			name: 'subject',
			type: 'string',
			default: '',
			description: 'Left out it is Rackbeat’s own',
		},
		addresses('To', 'to', 'Several are separated by commas; left out it is the customer’s address'),
	],
};

/** How a booked invoice is mailed by Rackbeat. */
export const mailFields: INodeProperties[] = [
	{
		displayName: 'Send Mail',
		name: 'sendMail',
		type: 'boolean',
		default: false,
		description: 'Whether Rackbeat mails the invoice to the customer when it is booked',
	},
	{ ...mailCollection, displayOptions: { show: { sendMail: [true] } } },
];

const addressList = (value: unknown): string[] =>
	String(value ?? '')
		.split(/[,;]/)
		.map((address) => address.trim())
		.filter((address) => address !== '');

/** The mail of a booking; that none is sent is said aloud. */
export function mailBody(functions: IExecuteFunctions, itemIndex: number): IDataObject {
	if (functions.getNodeParameter('sendMail', itemIndex) !== true) return { mail: { send: false } };
	return { mail: { send: true, ...mailText(functions, itemIndex) } };
}

/** The texts and receivers of a mail, those that were given. */
export function mailText(functions: IExecuteFunctions, itemIndex: number): IDataObject {
	const { subject, body, ...set } = functions.getNodeParameter(
		'mail',
		itemIndex,
		{},
	) as IDataObject;
	const lists = ['to', 'cc', 'bcc'].map((name) => [name, addressList(set[name])] as const);
	const receivers = Object.fromEntries(lists.filter(([, list]) => list.length > 0));
	return {
		...(subject ? { subject } : {}),
		...(body ? { body } : {}),
		...(Object.keys(receivers).length > 0 ? { receivers } : {}),
	};
}

/** What booking a supplier invoice does with its goods. */
export const receivingFields: INodeProperties[] = [
	{
		displayName: 'Mark Received (Modtag Varerne)',
		name: 'markReceived',
		type: 'boolean',
		default: false,
		description:
			'Whether lines that were not received before are put on stock, at the price of this invoice',
	},
	{
		displayName: 'Use Invoice Date',
		name: 'useInvoiceDate',
		type: 'boolean',
		default: true,
		description: 'Whether the stock movement is dated by the invoice instead of today',
	},
];

/** Both flags are always sent, so that no default of Rackbeat's moves goods unasked. */
export const receivingBody = (functions: IExecuteFunctions, itemIndex: number): IDataObject => ({
	mark_received: functions.getNodeParameter('markReceived', itemIndex) === true,
	use_invoice_date: functions.getNodeParameter('useInvoiceDate', itemIndex) === true,
});
