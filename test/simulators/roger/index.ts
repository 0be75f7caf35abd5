import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import type { SimulatorDefinition } from '../control';
import { Api } from './api';
import { addAuthorizeRoute } from './identity/authorize';
import { addTokenRoute } from './identity/tokens';
import type { RogerState, Sim } from './model';
import { addBooksPage } from './page/booksPage';
import { addErrorAnswers, problem } from './problems';
import { addControlRoutes } from './control/controlRoutes';
import { addApprovalRoutes } from './routes/approvalRoutes';
import { addCodingRoutes } from './routes/codingRoutes';
import { addGenerateRoutes } from './routes/generateRoutes';
import { addUploadRoutes } from './routes/uploadRoutes';
import { addCategoryRoutes } from './routes/categoryRoutes';
import { addExpenseListRoutes } from './routes/expenseListRoutes';
import { addFileRoutes } from './routes/fileRoutes';
import { addLabelRoutes } from './routes/labelRoutes';
import { addListRoutes } from './routes/listRoutes';
import { addMemberRoutes } from './routes/memberRoutes';
import { addRestrictedRoutes } from './routes/restrictedRoutes';
import { addVendorRoutes } from './routes/vendorRoutes';
import { addWebhookRoutes } from './routes/webhookRoutes';
import { startDelivering } from './webhooks/delivering';
import { addTeamRoutes } from './routes/teamRoutes';
import { rogerSeed } from './seedSchema';
import { snapshot } from './snapshot';
import { createState } from './state';
import { rogerSwitches } from './switchTable';

/** JSON Patch has a media type of its own; what is no JSON is refused as any other body. */
function readJsonPatch(app: FastifyInstance): void {
	app.addContentTypeParser(
		'application/json-patch+json',
		{ parseAs: 'string' },
		app.getDefaultJsonParser('error', 'error'),
	);
}

async function register(app: FastifyInstance, sim: Sim): Promise<void> {
	await app.register(formbody);
	readJsonPatch(app);
	addErrorAnswers(app, sim);
	addAuthorizeRoute(app, sim);
	addTokenRoute(app, sim);
	const api = new Api(app, sim);
	addTeamRoutes(api);
	addCategoryRoutes(api);
	addExpenseListRoutes(api);
	addUploadRoutes(api);
	addGenerateRoutes(api);
	addCodingRoutes(api);
	addApprovalRoutes(api);
	addVendorRoutes(api);
	addListRoutes(api);
	addLabelRoutes(api);
	addWebhookRoutes(api);
	addMemberRoutes(api);
	addRestrictedRoutes(api);
	addFileRoutes(app, sim);
	addControlRoutes(app, sim);
	addBooksPage(app, sim);
	startDelivering(app, sim);
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' };

/**
 * The public API of Roger, today Corpay One, with its identity server below /connect.
 *
 * Own fault kinds: `forbidden` (403 with a page, as for a missing scope), `404`, `500html`,
 * `truncatedJson`, and on the expense list `documentArrives` and `documentLeaves` (pages shift by one
 * after the answer).
 */
export const rogerSimulator: SimulatorDefinition<RogerState> = {
	name: 'roger',
	basePath: '/external',
	seedSchema: rogerSeed,
	switches: rogerSwitches,
	createState,
	snapshot,
	register,
	faultKinds: [
		...['forbidden', '404', '500html', 'truncatedJson'],
		...['documentArrives', 'documentLeaves'],
	],
	faultAnswers: {
		'500': { status: 500, body: { message: 'An unexpected error occurred' } },
		'500html': { status: 500, headers: HTML_TYPE, body: '<html><body>Error</body></html>' },
		refused: {
			status: 400,
			headers: { 'content-type': 'application/problem+json; charset=utf-8' },
			body: problem(400, 'One or more validation errors occurred.', {
				name: ['Refused for a test'],
			}).body,
		},
		'401once': { status: 401, body: '' },
		forbidden: {
			status: 403,
			headers: HTML_TYPE,
			body: '<html><body><h1>403 - Forbidden: Access is denied.</h1></body></html>',
		},
		'404': { status: 404, body: '' },
		'429': { status: 429, headers: { 'retry-after': '1' }, body: { message: 'Too Many Requests' } },
		truncatedJson: { status: 200, headers: JSON_TYPE, body: '{"data":{"bills":[{"id":"Bk0' },
	},
};

export { rogerAnnouncement } from './announcement';
export type { RogerState } from './model';
export {
	DEMO_COLLEAGUE,
	DEMO_FOREIGN_EXPENSE,
	DEMO_FOREIGN_TEAM,
	DEMO_ROGER_CLIENT,
	DEMO_SCOPES,
	DEMO_SECOND_TEAM,
	DEMO_TEAM,
	DEMO_TOKENS,
	DEMO_USER,
} from './demoSeed';
export { rogerSeed } from './seedSchema';
export type { RogerSeedInput } from './seedSchema';
