export { searchAccounts, searchSalesAccounts, searchVatCodes } from './accounts';
export { searchContacts } from './contacts';
export { searchInvoices, searchTemplates } from './invoices';
export { searchOrganizations } from './organizations';
export { searchProducts } from './products';
