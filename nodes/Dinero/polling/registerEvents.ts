import type { IDataObject } from 'n8n-workflow';
import { shortHash } from '../../../bookkeeping/reference';
import type { DineroApi } from '../../../services/dinero/api';
import { getContact, listContacts, type Contact } from '../../../services/dinero/contacts';
import type { Paging } from '../../../services/dinero/lists';
import { getProduct, listProducts, type Product } from '../../../services/dinero/products';
import type { EventRow } from '../../polling/pollingEvent';
import { productRow } from '../actions/product/productRow';
import { contactRow } from '../rows';
import type { DineroEvent, DineroPolling } from './dineroEvent';
import { eventItem } from './eventItem';
import { changedAt, changesOf, newestOf, textOf, timeOf, Walked } from './reading';

interface Query {
	changesSince?: string;
	deletedOnly?: boolean;
}

/** A register of Dinero: the same three events for contacts and products. */
interface Register<Row extends object> {
	value: string;
	name: string;
	one: string;
	keyOf(row: Row): string;
	list(api: DineroApi, query: Query, paging?: Paging): Promise<Row[]>;
	get(api: DineroApi, key: string): Promise<object | null>;
	row(found: Row): IDataObject;
	/** Fields that follow other records, such as an account's VAT. */
	derived: readonly string[];
}

/** Without a second between them, making and changing a record is one and the same. */
const ONE_ACT_MS = 1000;

/** How one of the events tells a happening. */
interface Happening<Row> {
	what: 'Created' | 'Updated' | 'Deleted';
	description: string;
	deletedOnly?: boolean;
	holds(row: Row): boolean;
	occurrence(row: Row): string;
	since(row: Row): number | null;
}

function happenings<Row extends object>({ derived }: Register<Row>): Array<Happening<Row>> {
	const content = (row: Row): object =>
		Object.fromEntries(Object.entries(row).filter(([name]) => !derived.includes(name)));
	return [
		{
			what: 'Created',
			description: 'was made (oprettet)',
			holds: () => true,
			occurrence: (row) => textOf(row, 'CreatedAt') ?? '',
			since: (row) => timeOf(row, 'CreatedAt'),
		},
		{
			what: 'Updated',
			description: 'was changed (ændret)',
			holds(row) {
				const [created, updated] = [timeOf(row, 'CreatedAt'), timeOf(row, 'UpdatedAt')];
				return created === null || updated === null || updated - created > ONE_ACT_MS;
			},
			occurrence: (row) => `${textOf(row, 'UpdatedAt') ?? ''} ${shortHash(content(row))}`,
			since: (row) => timeOf(row, 'UpdatedAt'),
		},
		{
			what: 'Deleted',
			description: 'was deleted (slettet)',
			deletedOnly: true,
			holds: (row) => textOf(row, 'DeletedAt') !== null,
			occurrence: (row) => textOf(row, 'DeletedAt') ?? '',
			since: (row) => timeOf(row, 'DeletedAt'),
		},
	];
}

/** The row as the core sees it. */
const polled =
	<Row extends object>(register: Register<Row>, happening: Happening<Row>) =>
	(row: Row): EventRow<Row> => ({
		key: register.keyOf(row),
		changed: changedAt(row),
		holds: happening.holds(row),
		occurrence: happening.occurrence(row),
		since: happening.since(row),
		found: row,
	});

function registerEvent<Row extends object>(
	register: Register<Row>,
	happening: Happening<Row>,
): DineroEvent<Row> {
	const deleted = happening.deletedOnly ? { deletedOnly: true } : {};
	const newest = ({ api, now }: DineroPolling): Promise<Row | undefined> =>
		newestOf(now, (query) => register.list(api, { ...query, ...deleted }), changedAt);
	const simple = (row: Row): IDataObject => ({
		...register.row(row),
		createdAt: textOf(row, 'CreatedAt'),
		updatedAt: textOf(row, 'UpdatedAt'),
		deletedAt: textOf(row, 'DeletedAt'),
	});
	const event: DineroEvent<Row> = {
		value: `${register.value}${happening.what}`,
		name: `${register.name} ${happening.what}`,
		description: `${register.one} ${happening.description}`,
		async read({ api }, state) {
			const walked = new Walked();
			const rows = await register.list(api, { ...changesOf(state), ...deleted }, walked.paging);
			return { rows: rows.map(polled(register, happening)), ...walked.outcome };
		},
		async newestChange(context) {
			const row = await newest(context);
			return row ? changedAt(row) : null;
		},
		sample: newest,
		item: (context, found) => eventItem(context, event, found, simple),
		document: (api, found) => register.get(api, register.keyOf(found)),
		noSample: [
			`There is no ${happening.deletedOnly ? 'deleted ' : ''}${register.name.toLowerCase()} in Dinero`,
			'Make one in Dinero and fetch a test event again, or choose another event.',
		],
	};
	return event;
}

const contacts: Register<Contact> = {
	value: 'contact',
	name: 'Contact',
	one: 'A contact (kontakt)',
	keyOf: ({ ContactGuid }) => ContactGuid,
	list: listContacts,
	get: getContact,
	row: contactRow,
	derived: ['CompanyStatus'],
};

const products: Register<Product> = {
	value: 'product',
	name: 'Product',
	one: 'A product (vare)',
	keyOf: ({ ProductGuid }) => ProductGuid,
	list: listProducts,
	get: getProduct,
	row: productRow,
	derived: ['BaseAmountValueInclVat', 'TotalAmountInclVat'],
};

const eventsOf = <Row extends object>(register: Register<Row>): Array<DineroEvent<Row>> =>
	happenings(register).map((happening) => registerEvent(register, happening));

export const contactEvents = eventsOf(contacts);
export const productEvents = eventsOf(products);
