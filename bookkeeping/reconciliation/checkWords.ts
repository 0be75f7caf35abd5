import type { CheckName } from './finding';

/** A sentence in both languages. */
export interface Words {
	da: string;
	en: string;
}

/** The two sides of a check, and what it is called. */
export const CHECK_WORDS: Readonly<Record<CheckName, Words & { left: Words; right: Words }>> = {
	invoices: {
		da: 'Kundefakturaer',
		en: 'Customer invoices',
		left: { da: 'Bogført i Rackbeat', en: 'Booked in Rackbeat' },
		right: { da: 'Bogført i Dinero', en: 'Booked in Dinero' },
	},
	creditNotes: {
		da: 'Kreditnotaer til kunder',
		en: 'Customer credit notes',
		left: { da: 'Bogført i Rackbeat', en: 'Booked in Rackbeat' },
		right: { da: 'Bogført i Dinero', en: 'Booked in Dinero' },
	},
	cogs: {
		da: 'Vareforbrug',
		en: 'Cost of goods sold',
		left: { da: 'Kostpris i Rackbeat', en: 'Cost in Rackbeat' },
		right: { da: 'Finansbilag i Dinero', en: 'Vouchers in Dinero' },
	},
	supplierInvoices: {
		da: 'Leverandørfakturaer og -kreditnotaer',
		en: 'Supplier invoices and credit notes',
		left: { da: 'Bogført i Rackbeat', en: 'Booked in Rackbeat' },
		right: { da: 'Købsbilag i Dinero', en: 'Purchase vouchers in Dinero' },
	},
	inventory: {
		da: 'Varelager',
		en: 'Inventory',
		left: { da: 'Lagerværdi i Rackbeat', en: 'Stock value in Rackbeat' },
		right: { da: 'Lagerkonto i Dinero', en: 'Inventory account in Dinero' },
	},
	vat: {
		da: 'Salgsmoms',
		en: 'Output VAT',
		left: { da: 'Beregnet af fakturaerne', en: 'Worked out of the invoices' },
		right: { da: 'Bogført på momskonti', en: 'Booked on VAT accounts' },
	},
	contacts: {
		da: 'Kunder og leverandører',
		en: 'Customers and suppliers',
		left: { da: 'Med bilag i perioden', en: 'With documents in the period' },
		right: { da: 'Kontakter i Dinero', en: 'Contacts in Dinero' },
	},
	mail: {
		da: 'Afsendelse',
		en: 'Mail',
		left: { da: 'Skal sendes', en: 'To be sent' },
		right: { da: 'Sendt fra Dinero', en: 'Sent from Dinero' },
	},
	fallbackAccount: {
		da: 'Fejlkonto 99999',
		en: 'Fallback account 99999',
		left: { da: 'Skal være', en: 'Must be' },
		right: { da: 'Saldo i Dinero', en: 'Balance in Dinero' },
	},
	doubleEntry: {
		da: 'Debet = kredit',
		en: 'Debit = credit',
		left: { da: 'Debet', en: 'Debit' },
		right: { da: 'Kredit', en: 'Credit' },
	},
};
