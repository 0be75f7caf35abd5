import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { Simulator, SimulatorDefinition } from '../control';
import { addTokenRoute } from './access';
import { addErrorAnswers, Api } from './api';
import { addAuthorizeRoute } from './connect/authorize';
import { addConnectTokenRoute } from './connect/tokens';
import type { DineroState } from './model';
import { addAnswerOfferRoute } from './page/answerOffer';
import { addBooksPage } from './page/booksPage';
import { addAccountRoutes } from './routes/accountRoutes';
import { addContactNoteRoutes } from './routes/contactNoteRoutes';
import { addAttachmentRoutes } from './routes/attachmentRoutes';
import { addContactRoutes } from './routes/contactRoutes';
import { addCreditNoteRoutes } from './routes/creditNoteRoutes';
import { addCreditNoteSendingRoutes } from './routes/creditNoteSending';
import { addCustomerViews } from './routes/customerViews';
import { addEntryRoutes } from './routes/entryRoutes';
import { addFileRoutes } from './routes/fileRoutes';
import { addInvoiceRoutes } from './routes/invoiceRoutes';
import { addInvoiceSendingRoutes } from './routes/invoiceSending';
import { addLedgerRoutes } from './routes/ledgerRoutes';
import { addManualVoucherRoutes } from './routes/manualVoucherRoutes';
import { addOrganisationRoutes } from './routes/organisationRoutes';
import { addPaymentRoutes } from './routes/paymentRoutes';
import { addProductRoutes } from './routes/productRoutes';
import { addReportRoutes } from './routes/reportRoutes';
import { addStateOfAccountRoutes } from './routes/stateOfAccountRoutes';
import { addReminderRoutes } from './routes/reminderRoutes';
import { addReminderSendingRoutes } from './routes/reminderSending';
import { addSmsRoutes } from './routes/smsRoutes';
import { addTradeOfferRoutes } from './routes/tradeOfferRoutes';
import { addWebhookRoutes } from './routes/webhookRoutes';
import { addPurchaseCreditNoteRoutes } from './routes/purchaseCreditNoteRoutes';
import { addPurchasePaymentRoutes } from './routes/purchasePaymentRoutes';
import { addPurchaseRoutes } from './routes/purchaseRoutes';
import { dineroSeed } from './seedSchema';
import { snapshot } from './snapshot';
import { createState } from './state';
import { dineroSwitches } from './switchTable';
import { startDelivering } from './webhooks/delivering';
import { WEBHOOK_FAULTS } from './webhooks/tellSubscribers';

const MAX_UPLOAD = 15_000_000;

async function register(app: FastifyInstance, sim: Simulator<DineroState>): Promise<void> {
	await app.register(formbody);
	await app.register(multipart, { limits: { fileSize: MAX_UPLOAD } });
	addErrorAnswers(app);
	addTokenRoute(app, sim);
	addAuthorizeRoute(app, sim);
	addConnectTokenRoute(app, sim);
	const api = new Api(app, sim);
	addOrganisationRoutes(api);
	addAccountRoutes(api);
	addContactRoutes(api);
	addContactNoteRoutes(api);
	addStateOfAccountRoutes(api);
	addProductRoutes(api);
	addInvoiceRoutes(api);
	addInvoiceSendingRoutes(api);
	addCreditNoteRoutes(api);
	addCreditNoteSendingRoutes(api);
	addTradeOfferRoutes(api);
	addReminderRoutes(api);
	addReminderSendingRoutes(api);
	addSmsRoutes(api);
	addAttachmentRoutes(api);
	addPaymentRoutes(api);
	addManualVoucherRoutes(api);
	addPurchaseRoutes(api);
	addPurchaseCreditNoteRoutes(api);
	addPurchasePaymentRoutes(api);
	addLedgerRoutes(api);
	addFileRoutes(api);
	addEntryRoutes(api);
	addReportRoutes(api);
	addWebhookRoutes(api);
	addCustomerViews(app, sim);
	addAnswerOfferRoute(app, sim);
	addBooksPage(app, sim);
	startDelivering(app, sim);
}

const unauthorized = { code: 41, message: 'Unauthorized' };
const quota = 'API calls quota exceeded! maximum admitted 60 per 1m.';

/**
 * Dinero's API for what a Rackbeat integration needs, with real books behind it.
 *
 * Own fault kinds: `ledgerStaysDraft` (on booking ledger items: they fall back to Draft),
 * `bookedMeanwhile` (on booking: somebody else books the same document first), and on any call that
 * posts entries `webhookLost`, `webhookTwice`, `webhookLate` (of their deliveries).
 */
export const dineroSimulator: SimulatorDefinition<DineroState> = {
	name: 'dinero',
	seedSchema: dineroSeed,
	switches: dineroSwitches,
	createState,
	snapshot,
	register,
	faultKinds: ['forbidden', 'ledgerStaysDraft', 'bookedMeanwhile', ...WEBHOOK_FAULTS],
	faultAnswers: {
		'500': { status: 500, body: { code: 50, message: 'An error occurred' } },
		refused: {
			status: 400,
			body: {
				code: 42,
				message: 'Validation Error',
				validationErrors: { Description: 'Refused for a test' },
			},
		},
		'401once': { status: 401, body: unauthorized },
		forbidden: { status: 403, body: { code: 41, message: 'The user lacks the right' } },
		'429': {
			status: 429,
			headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1' },
			body: quota,
		},
	},
};

export type { DineroState } from './model';
export { DEMO_CLIENT, DEMO_CONNECT_CLIENT, DEMO_ORGANISATION, demoKey } from './demoSeed';
export { dineroSeed } from './seedSchema';
