export { searchCustomerInvoices } from './customerInvoices';
export { searchCustomers } from './customers';
export {
	searchCustomerGroups,
	searchEmployees,
	searchLayouts,
	searchPaymentTerms,
	searchSupplierGroups,
} from './registers';
export { searchSuppliers } from './suppliers';
