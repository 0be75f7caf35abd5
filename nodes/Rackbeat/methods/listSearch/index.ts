export { searchCustomerInvoices } from './customerInvoices';
export { searchCustomers } from './customers';
