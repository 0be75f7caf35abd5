export { searchAccounts, searchSalesAccounts, searchVatCodes } from './accounts';
export { searchContactNotes, searchContacts, searchDeletedContacts } from './contacts';
export { searchCountries } from './countries';
export { searchFiles } from './files';
export { searchInvoices, searchTemplates } from './invoices';
export { searchOrganizations } from './organizations';
export { searchProducts } from './products';
