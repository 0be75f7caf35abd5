import type { SwitchTable } from '../control';
import { customFieldSwitches } from './switches/customFields';
import { invoiceSwitches } from './switches/invoices';
import { inventorySwitches } from './switches/inventory';
import { itemSwitches } from './switches/items';
import { count, reading } from './switches/reading';
import { orderSwitches } from './switches/orders';
import { reportSwitches } from './switches/reports';
import { stockSwitches } from './switches/stock';

const transport: SwitchTable = {
	rate_limit: count('Calls a minute for one key; 0 is no limit.', 480, 0),
	retry_after_header: reading('Whether a 429 carries Retry-After.', true, false),
	rate_headers: reading('Whether answers carry X-RateLimit-Limit and -Remaining.', true, false),
	unscoped_resources: reading(
		'Who may use what no scope names: items, groups, units open and layouts, webhooks under settings; all open; all under settings.',
		'mixed',
		'open',
		'settings',
	),
	forbidden_body: reading('The body of a 403.', 'message', 'empty'),
	unauthorized_body: reading('The body of a 401.', 'message', 'empty'),
	not_found_body: reading('The body of a 404.', 'message', 'html', 'empty'),
	validation_message: reading('Whether `message` stands beside `errors` in a 422.', true, false),
	refusal_envelope: reading('Where a business refusal has its text.', 'message', 'errors', 'error'),
	refused_change_status: reading('The status of a change that the state forbids.', 422, 403),
	delete_body: reading('What a delete answers.', 'object', 'empty'),
};

const lists: SwitchTable = {
	list_status: reading('The status of a list.', 206, 200),
	max_limit: count('The largest page size.', 1000, 100),
	over_limit: reading('What a larger page size does.', 'clamp', '422'),
	page_past_end: reading('What a page past the end answers.', 'empty', '404'),
	empty_list_pages: reading('The number of pages of an empty list.', 1, 0),
	default_order: reading(
		'How a list is ordered by number unless asked.',
		'ascending',
		'descending',
	),
	sort_style: reading(
		'Which sorting parameters are known; the other answers 422.',
		'both',
		'order_by',
		'sort',
	),
	plain_filters: reading('Whether plain property filters work.', 'honoured', 'ignored'),
	list_hides_archived: reading(
		'Whether a list leaves archived documents out unless asked.',
		false,
		true,
	),
	list_has_lines: reading('Whether documents in a list carry their lines.', true, false),
	nested_fields: reading(
		'Whether `fields` chooses inside parentheses or gives the whole.',
		'honoured',
		'ignored',
	),
	updated_from_zone: reading('The zone of a time in a filter that names none.', 'danish', 'utc'),
	updated_from_inclusive: reading(
		'Whether updated_at_from includes that very second.',
		true,
		false,
	),
};

const shapes: SwitchTable = {
	date_style: reading(
		'How times are written: ISO with offset, or Danish time without.',
		'iso_offset',
		'plain',
	),
	decimals_as: reading('Whether decimals are JSON numbers or strings.', 'number', 'string'),
	numbers_as: reading(
		'Whether keys such as number and customer_id are integers or strings.',
		'int',
		'string',
	),
	name_key: reading(
		'Under which name a customer has its name when read.',
		'name',
		'company_name',
		'both',
	),
	unset_text: reading('What stands for a text that nobody gave.', 'null', 'empty'),
	payment_term_key: reading('The envelope of one payment term.', 'payment_term', 'payment_terms'),
	exempt_zone_name: reading(
		'How the fourth VAT zone is spelled.',
		'domestic_exempt',
		'exempt',
		'domestic-exempt',
	),
};

const documents: SwitchTable = {
	draft_number_is_final: reading('Whether booking keeps the number of a draft.', true, false),
	totals_rounded: reading(
		'Whether each line is rounded to øre before VAT, or only the totals.',
		'per_line',
		'at_end',
	),
	invoice_line_cost_key: reading(
		'Under which name an invoice line has its cost.',
		'item_cost_price',
		'cost_price',
		'total_cost',
		'absent',
	),
	header_cost: reading('Whether the invoice has total_cost.', 'absent', 'total_cost'),
	cost_frozen_at: reading(
		'Whether the cost of a line stands from booking or is that of the moment.',
		'booking',
		'read',
	),
	cost_currency: reading('The currency of the cost on a line.', 'base', 'document'),
	currency_rate_per: reading('For how many units of the currency the rate is.', 1, 100),
	vat_total_key: reading(
		'Under which name the VAT total stands.',
		'total_vat_amount',
		'total_vat',
		'absent',
	),
	base_total: reading('Whether the invoice has total_base_currency.', 'present', 'absent'),
	line_item: reading('Whether lines carry their item unless asked.', 'object', 'on_request'),
	customer_in_invoice: reading(
		'Whether an invoice carries its customer unless asked.',
		'object',
		'on_request',
	),
	address_style: reading('How an invoice has its addresses.', 'objects', 'flat'),
	book_answer: reading('What booking answers.', 'customer_invoice', 'empty'),
	credit_note_answer: reading('What create-creditnote answers.', 'customer_invoice', 'invoice_id'),
	credit_note_status: reading('The status of create-creditnote.', 201, 200),
	unknown_field: reading(
		'What happens to a field that the contract does not have.',
		'dropped',
		'refused',
	),
};

const webhooks: SwitchTable = {
	webhook_urls: reading('Which addresses a webhook may have.', 'public_https', 'any'),
	webhook_body: reading(
		'Whether a delivery has the key alone or what the guide documents.',
		'thin',
		'documented',
	),
	webhook_key_type: reading('The type of the key in a delivery.', 'string', 'int'),
	unknown_event: reading('What a webhook for an unknown event answers.', '422', 'accept'),
	upsert_answer: reading(
		'What posting an existing webhook answers.',
		'200_without_token',
		'201_with_token',
	),
	booked_event: reading(
		'The event of a booked invoice.',
		'customer_invoice.booked',
		'invoice.booked',
		'customer_invoice.updated',
	),
	stock_event: reading('The event of a stock change.', 'inventory.updated', 'item.stock_updated'),
	webhook_delay_ms: count('Milliseconds between a write and its deliveries.', 0, 50),
	webhook_copies: count('How often each delivery is sent.', 1, 2),
	webhook_order: reading(
		'The order of the deliveries that are due together.',
		'first_in_first_out',
		'reversed',
	),
	inactive_after_failures: count(
		'After how many failures a webhook is switched off; 0 is never.',
		0,
		3,
	),
};

/** Every reading of Rackbeat's API that nobody has confirmed; the first is the most plausible. */
export const rackbeatSwitches: SwitchTable = {
	...transport,
	...lists,
	...shapes,
	...documents,
	...customFieldSwitches,
	...invoiceSwitches,
	...inventorySwitches,
	...itemSwitches,
	...orderSwitches,
	...reportSwitches,
	...stockSwitches,
	...webhooks,
};
