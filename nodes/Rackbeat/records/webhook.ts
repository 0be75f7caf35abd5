import { WEBHOOKS, webhookOf } from '../../../services/rackbeat/webhooks';
import { webhookRow } from '../webhookRow';
import type { ShownRecord } from './recordWork';

export const WEBHOOK: ShownRecord = {
	kind: WEBHOOKS,
	chosenBy: 'webhook',
	da: 'Webhook',
	en: 'Webhook',
	row: (record) => webhookRow(webhookOf(record)),
};
