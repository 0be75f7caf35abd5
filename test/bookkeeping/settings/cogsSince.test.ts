import {
	rackbeatDineroSettings,
	type RackbeatDineroSettings,
} from '../../../bookkeeping/settings/rackbeatDinero';
import { withCogsSince } from '../../../bookkeeping/settings/cogsSince';

const TODAY = '2026-11-24';
const withCogs = (auto: boolean, since: string | null = null): RackbeatDineroSettings =>
	rackbeatDineroSettings.parse({
		version: 1,
		organizationId: 1001,
		rackbeatAccount: '2001',
		from: '2026-01-01',
		cogs: { auto, since },
	});
const sinceAfter = (settings: RackbeatDineroSettings, saved: RackbeatDineroSettings | null) =>
	withCogsSince(settings, saved, TODAY).cogs.since;

describe('[8.5 Setting turned on later] the first day with COGS', () => {
	it.each([
		['all, at the first setup', withCogs(true), null, null],
		['today, where it was off before', withCogs(true), withCogs(false), TODAY],
		['as saved, where it stays on', withCogs(true), withCogs(true, '2026-05-01'), '2026-05-01'],
		['all, where it was on from the beginning', withCogs(true), withCogs(true), null],
		['as a person says', withCogs(true, '2026-02-01'), withCogs(false), '2026-02-01'],
		['none, where it is off', withCogs(false), withCogs(true, '2026-05-01'), null],
	])('is %s', (_, settings, saved, expected) => {
		expect(sinceAfter(settings, saved)).toBe(expected);
	});
});
