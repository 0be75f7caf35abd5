import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { Simulator, SimulatorDefinition } from '../control';
import { Api } from './api';
import type { RackbeatState } from './model';
import { addBookRoute } from './page/bookRoute';
import { addInvoicePage } from './page/invoicePage';
import { addProduceRoute } from './page/produceRoute';
import { addErrorAnswers } from './problems';
import { addAccountRoutes } from './routes/accountRoutes';
import { addContactRoutes } from './routes/contactRoutes';
import { addCustomerRoutes } from './routes/customerRoutes';
import { addCustomerTerms } from './routes/customerTerms';
import { addCustomFieldRoutes } from './routes/customFieldRoutes';
import { addFieldValueRoutes } from './routes/fieldValueRoutes';
import { addInventoryRoutes } from './routes/inventoryRoutes';
import { addInvoiceActions } from './routes/invoiceActions';
import { addInvoiceRoutes } from './routes/invoiceRoutes';
import { addItemParts } from './routes/itemParts';
import { addItemRoutes } from './routes/itemRoutes';
import { addItemWriting } from './routes/itemWriting';
import { addLocationRoutes } from './routes/locationRoutes';
import { addOrderLineRoutes } from './routes/orderLineRoutes';
import { addOrderRoutes } from './routes/orderRoutes';
import { addPurchaseRoutes } from './routes/purchaseRoutes';
import { addRegisterRoutes } from './routes/registerRoutes';
import { addReportRoutes } from './routes/reportRoutes';
import { addShipmentRoutes } from './routes/shipmentRoutes';
import { addSupplierInvoiceRoutes } from './routes/supplierInvoiceRoutes';
import { addSupplierRoutes } from './routes/supplierRoutes';
import { addWebhookRoutes } from './routes/webhookRoutes';
import { rackbeatSeed } from './seedSchema';
import { snapshot } from './snapshot';
import { createState } from './state';
import { rackbeatSwitches } from './switchTable';
import { startDeliveries } from './webhooks/delivery';

async function register(app: FastifyInstance, sim: Simulator<RackbeatState>): Promise<void> {
	await app.register(formbody);
	await app.register(multipart);
	addErrorAnswers(app, sim);
	const api = new Api(app, sim);
	addAccountRoutes(api);
	addRegisterRoutes(api);
	addReportRoutes(api);
	addCustomerRoutes(api);
	addCustomerTerms(api);
	addCustomFieldRoutes(api);
	addFieldValueRoutes(api);
	addContactRoutes(api);
	addSupplierRoutes(api);
	addItemRoutes(api);
	addItemWriting(api);
	addItemParts(api);
	addLocationRoutes(api);
	addInventoryRoutes(api);
	addInvoiceRoutes(api);
	addOrderRoutes(api);
	addOrderLineRoutes(api);
	addShipmentRoutes(api);
	addPurchaseRoutes(api);
	addInvoiceActions(api);
	addSupplierInvoiceRoutes(api);
	addWebhookRoutes(api);
	addBookRoute(app, sim);
	addProduceRoute(app, sim);
	addInvoicePage(app, sim);
	startDeliveries(app, sim);
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };

/**
 * Rackbeat's API for what trade needs: registers, partners, items, customer and supplier invoices,
 * webhooks.
 *
 * Own fault kinds: `404` (not there yet), `500html`, `truncatedJson`, and `totalGrows` (a list whose
 * total is one more than before).
 */
export const rackbeatSimulator: SimulatorDefinition<RackbeatState> = {
	name: 'rackbeat',
	basePath: '/api',
	seedSchema: rackbeatSeed,
	switches: rackbeatSwitches,
	createState,
	snapshot,
	register,
	faultKinds: ['404', '500html', 'truncatedJson', 'totalGrows'],
	faultAnswers: {
		refused: {
			status: 422,
			body: {
				message: 'The given data was invalid.',
				errors: { name: ['Refused for a test'] },
			},
		},
		'401once': { status: 401, body: { message: 'Unauthenticated.' } },
		'404': { status: 404, body: { message: 'Not found.' } },
		'429': {
			status: 429,
			headers: { 'retry-after': '1' },
			body: { message: 'Too Many Attempts.' },
		},
		'500': { status: 500, body: { message: 'Server Error' } },
		'500html': { status: 500, headers: HTML_TYPE, body: '<html><body>Server Error</body></html>' },
		truncatedJson: { status: 200, headers: JSON_TYPE, body: '{"customer_invoices":[{"number":10' },
	},
};

export { DEMO_ACCOUNT, DEMO_KEY } from './demoSeed';
export type { RackbeatState } from './model';
export { rackbeatSeed } from './seedSchema';
export type { RackbeatSeedInput } from './seedSchema';
