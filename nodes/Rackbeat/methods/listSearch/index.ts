export { searchContactPersons } from './contactPersons';
export { searchCustomFields } from './customFields';
export { searchDiscountGroups } from './discountGroups';
export { searchCustomerInvoices } from './customerInvoices';
export { searchCustomers } from './customers';
export { searchAdjustments, searchMovements, searchStockCounts } from './inventory';
export { searchCollections, searchItems, searchLots, searchProducts } from './items';
export {
	searchOrderLines,
	searchOrders,
	searchPurchaseOrders,
	searchReceipts,
	searchShipments,
} from './orders';
export {
	searchCustomerGroups,
	searchEmployees,
	searchLayouts,
	searchLocations,
	searchPaymentTerms,
	searchProductGroups,
	searchSupplierGroups,
	searchUnits,
} from './registers';
export { searchSettings, searchWebhooks } from './settings';
export { searchSupplierInvoices } from './supplierInvoices';
export { searchSuppliers } from './suppliers';
