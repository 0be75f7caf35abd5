import type { SwitchTable } from '../../control';
import { reading } from './reading';

/** How customer and supplier invoices are written, read and answered. */
export const invoiceSwitches: SwitchTable = {
	line_price_is: reading(
		'Whether line_price is the price of one unit or of the line, before or after discount.',
		'unit',
		'total',
		'unit_after_discount',
		'total_before_discount',
	),
	line_total: reading('Whether a line has its own total.', 'present', 'absent'),
	credit_note_style: reading(
		'Negative quantities, or negative prices, without a type; or a type with positive or negative amounts.',
		'negative_quantities',
		'type_flag_positive',
		'negative_prices',
		'type_flag_negative',
	),
	credit_link_key: reading(
		'Under which name a credit note has the invoice that it credits.',
		'credited_invoice_id',
		'original_invoice_id',
		'absent',
	),
	stock_returned: reading(
		'Whether a booked credit note tells that it put goods back.',
		'absent',
		'present',
	),
	create_books: reading(
		'What `book` on a create does: nothing; book when it is true; book unless it is false.',
		'nothing',
		'when_told',
		'unless_told',
	),
	copy_books: reading(
		'Whether create-creditnote and copy book what they make unless the query says book=false.',
		false,
		true,
	),
	copy_answer: reading('What copying answers.', 'invoice', 'invoice_id'),
	note_keys: reading('The envelopes of notes.', 'plain', 'prefixed'),
	payment_keys: reading('The envelopes of payments.', 'plain', 'prefixed'),
	payment_routes: reading('Whether payments can be read and made.', true, false),
	invoice_filters: reading(
		'Whether lists of invoices take plain filters, or answer 422 to them as orders are known to do.',
		'taken',
		'refused',
	),
	payment_flags: reading('Whether an invoice tells what is paid of it.', 'present', 'absent'),
	supplier_invoice_key: reading(
		'The envelope of one supplier invoice.',
		'supplier_invoice',
		'bare',
	),
	supplier_number_key: reading(
		"Under which name a supplier invoice has the supplier's own number.",
		'supplier_invoice_number',
		'invoice_number',
		'their_reference',
		'heading',
	),
	supplier_line_vat: reading(
		'Whether a line of a supplier invoice has its VAT percent.',
		'present',
		'absent',
	),
	supplier_unbook: reading('Whether a supplier invoice can be unbooked.', true, false),
	supplier_creditnote: reading(
		'Whether create-creditnote is known for supplier invoices.',
		true,
		false,
	),
};
