import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { Blocked, problem } from '../../../bookkeeping/reasons/problem';
import { ServiceError } from '../../../services/http/serviceError';
import { orNull, type RogerApi } from '../../../services/roger/api';
import {
	createWebhook,
	deleteWebhook,
	getWebhook,
	listWebhooks,
} from '../../../services/roger/webhooks';
import { emptyField, teamLocator } from '../locators';
import { hookEvents, type HookEvent } from './hookEvents';

type Functions = IHookFunctions | IWebhookFunctions;

/** What is kept of our own webhook. */
export interface KeptHook {
	id: string;
	url: string;
	team: string;
}

export function chosenHook(functions: Functions): HookEvent {
	const value = functions.getNodeParameter('event') as string;
	const event = hookEvents.find((each) => each.value === value);
	if (!event) throw new Error(`"${value}" is no event of this trigger`);
	return event;
}

export function chosenTeam(functions: Functions): string {
	const value = functions.getNodeParameter(teamLocator.name, '', { extractValue: true });
	const team = String(value ?? '').trim();
	if (team === '') throw emptyField(teamLocator.displayName, teamLocator.name);
	return team;
}

/** The webhook that this node made, if it has one. */
export function keptHook(data: IDataObject): KeptHook | undefined {
	const { id, url, team } = data;
	const texts = [id, url, team];
	return texts.every((text) => typeof text === 'string' && text !== '')
		? ({ id, url, team } as KeptHook)
		: undefined;
}

export function forgetHook(data: IDataObject): void {
	for (const field of ['id', 'url', 'team']) delete data[field];
}

const sameEvents = (left: readonly string[], right: readonly string[]): boolean =>
	left.length === right.length && left.every((event) => right.includes(event));

/** Whether our webhook stands as we want it. */
export async function stands(
	api: RogerApi,
	kept: KeptHook,
	wanted: { url: string; team: string; events: readonly string[] },
): Promise<boolean> {
	if (kept.team !== wanted.team || kept.url !== wanted.url) return false;
	const found = await orNull(getWebhook(api, kept.id));
	return found?.url === wanted.url && sameEvents(found.events ?? [], wanted.events);
}

/** Deletes a webhook; one that is gone already is as good. */
export const removeHook = async (api: RogerApi, id: string): Promise<void> => {
	await orNull(deleteWebhook(api, id));
};

/** Removes rests of ours: webhooks that call exactly our address, which holds an id nobody else has. */
export async function removeRests(api: RogerApi, team: string, url: string): Promise<void> {
	const rests = (await listWebhooks(api, team)).filter((each) => each.url === url);
	for (const { id } of rests) await removeHook(api, id);
}

/** @throws Blocked (`ROGER_WEBHOOK_REFUSED`) with Roger's words, which calls the address meanwhile */
export async function makeHook(
	api: RogerApi,
	wanted: { url: string; team: string; events: readonly string[] },
): Promise<KeptHook> {
	const { url, team, events } = wanted;
	const made = await createWebhook(api, { url, teamId: team, events }).catch((error: unknown) => {
		if (!(error instanceof ServiceError) || error.kind !== 'validation')
			return Promise.reject(error);
		const detail = error.messages.map(({ text }) => text).join(' ');
		return Promise.reject(new Blocked([problem('ROGER_WEBHOOK_REFUSED', { detail })]));
	});
	return { id: made.id, url, team };
}
