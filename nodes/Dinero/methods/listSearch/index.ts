export { searchAccountingYears } from './accountingYears';
export {
	searchAccounts,
	searchDepositAccounts,
	searchPurchaseAccounts,
	searchPurchaseVatCodes,
	searchSalesAccounts,
	searchVatCodes,
} from './accounts';
export {
	searchManualVouchers,
	searchPurchaseCreditNotes,
	searchPurchaseVouchers,
} from './bookedVouchers';
export { searchContactNotes, searchContacts, searchDeletedContacts } from './contacts';
export { searchCountries } from './countries';
export { searchBookedInvoices, searchCreditNotes } from './creditNotes';
export { searchFiles } from './files';
export { searchInvoices, searchOverdueInvoices, searchTemplates } from './invoices';
export { searchLedgerItems } from './ledgerItems';
export { searchOrganizations } from './organizations';
export { searchProducts } from './products';
export { searchReminders } from './reminders';
export { searchAttachments, searchSalesDocuments } from './salesDocuments';
export { searchTradeOffers } from './tradeOffers';
export { searchWebhookEvents } from './webhookEvents';
export { searchPayments } from './payments';
