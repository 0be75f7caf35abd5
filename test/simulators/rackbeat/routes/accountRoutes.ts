import type { Api } from '../api';
import { list } from '../api';
import { z } from 'zod';
import { required } from '../find';
import { readBody } from '../input/readBody';

const settingModel = z.object({ value: z.union([z.string(), z.number(), z.boolean()]) });

/** Who the key belongs to, settings and installed plugins. */
export function addAccountRoutes(api: Api): void {
	api.on('GET', '/self', 'nothing', ({ state, key }) => ({
		user_account: state.account,
		user: key.user,
	}));
	api.on('GET', '/user-account-plugins', 'unnamed setting', (call) =>
		list(call, 'user_account_plugins', call.state.plugins),
	);
	api.on('GET', '/settings', 'access settings', ({ state }) => ({ settings: state.settings }));
	api.on('PUT', '/settings/:identifier', 'access settings', (call) => {
		const setting = required(
			call.sim,
			call.state.settings.find(({ identifier }) => identifier === call.params['identifier']),
		);
		setting.value = readBody(call, settingModel).value;
		return setting;
	});
	api.on('GET', '/settings/:identifier', 'access settings', ({ sim, state, params }) =>
		required(
			sim,
			state.settings.find(({ identifier }) => identifier === params['identifier']),
		),
	);
}
