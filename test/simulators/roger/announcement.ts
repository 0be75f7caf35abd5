import type { RunningSimulator } from '../control';
import { DEMO_ROGER_CLIENT, DEMO_TEAM, DEMO_TOKENS } from './demoSeed';

/** Where a running simulator is reached and what lets in: the demo app, and a sign-in that has taken place. */
export const rogerAnnouncement = ({ url, apiUrl }: RunningSimulator) => ({
	url,
	apiUrl,
	teamId: DEMO_TEAM,
	webhookSecret: DEMO_ROGER_CLIENT.webhookSecret,
	...DEMO_TOKENS,
	oauth2: {
		clientId: DEMO_ROGER_CLIENT.id,
		clientSecret: DEMO_ROGER_CLIENT.secret,
		authUrl: `${url}/connect/authorize`,
		accessTokenUrl: `${url}/connect/token`,
		scope: DEMO_ROGER_CLIENT.scopes.join(' '),
	},
});
