import { demoCustom } from './demo/demoCustom';
import { demoCustomers } from './demo/demoCustomers';
import { demoInvoices } from './demo/demoInvoices';
import { demoCollections, demoItems } from './demo/demoItems';
import { demoOrders, demoPurchases } from './demo/demoOrders';
import { demoSupplierInvoices } from './demo/demoSupplierInvoices';
import { demoSuppliers } from './demo/demoSuppliers';
import type { RackbeatSeedInput } from './seedSchema';

/** Who the demo simulator is: what a person needs to connect. */
export const DEMO_KEY = 'demo-rackbeat-key';
export const DEMO_ACCOUNT = 2001;

/** The demo company "Frihjul Cykler ApS": every name, number and person is invented. */
export const demoSeed: RackbeatSeedInput = {
	customers: demoCustomers,
	suppliers: demoSuppliers,
	items: demoItems,
	collections: demoCollections,
	...demoCustom,
	orders: demoOrders,
	purchase_orders: demoPurchases,
	customer_invoices: demoInvoices,
	supplier_invoices: demoSupplierInvoices,
};
