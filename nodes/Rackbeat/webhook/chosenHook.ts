import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { hookEvents, OWN_EVENT, type HookEvent } from './hookEvents';

type Functions = IHookFunctions | IWebhookFunctions;

/** The event that the user chose; undefined for a name of the user's own. */
export const chosenHook = (functions: Functions): HookEvent | undefined =>
	hookEvents.find(({ value }) => value === functions.getNodeParameter('event'));

/** The names under which Rackbeat may know the event, the likeliest first. */
export const hookNames = (functions: Functions): readonly string[] =>
	functions.getNodeParameter('event') === OWN_EVENT
		? [String(functions.getNodeParameter('eventName')).trim()]
		: (chosenHook(functions)?.hooks ?? []);
