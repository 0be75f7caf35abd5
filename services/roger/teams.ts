import { z } from '../../vendor/zod';
import type { RogerApi } from './api';
import { id, inData, inWrapper, optionalText, row, rows } from './shapes';

const team = row({ id, name: optionalText, vat: optionalText, countryCode: optionalText });
const modules = z.record(z.unknown());

/** A company (team). */
export type RogerTeam = z.output<typeof team>;

/** All companies that the login reaches. */
export const listTeams = (api: RogerApi): Promise<RogerTeam[]> =>
	api.read({ method: 'GET', path: ['v1', 'teams'] }, inWrapper('teams', rows(team)));

/** One company with its address, modules and mail addresses. */
export const getTeam = (api: RogerApi, teamId: string): Promise<RogerTeam> =>
	api.read({ method: 'GET', path: ['v1', 'teams', teamId] }, inWrapper('team', team));

/** Which parts of Roger the company uses: approve, integrate, pay, recognize, accrue. */
export const getTeamModules = (api: RogerApi, teamId: string): Promise<Record<string, unknown>> =>
	api.read({ method: 'GET', path: ['v1', 'teams', teamId, 'modules'] }, inData(modules));
