export { searchAccounts, searchSalesAccounts, searchVatCodes } from './accounts';
export { searchContactNotes, searchContacts, searchDeletedContacts } from './contacts';
export { searchCountries } from './countries';
export { searchFiles } from './files';
export { searchInvoices, searchOverdueInvoices, searchTemplates } from './invoices';
export { searchOrganizations } from './organizations';
export { searchProducts } from './products';
export { searchReminders } from './reminders';
export { searchAttachments, searchSalesDocuments } from './salesDocuments';
