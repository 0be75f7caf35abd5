export { searchCustomerInvoices } from './customerInvoices';
export { searchCustomers } from './customers';
export { searchCustomerGroups, searchPaymentTerms, searchSupplierGroups } from './registers';
