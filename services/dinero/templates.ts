import { z } from '../../vendor/zod';
import type { DineroApi } from './api';
import { flag, text } from './lists';

const template = z.object({ Id: z.string(), Name: text, IsDefault: flag }).passthrough();

export type InvoiceTemplate = z.infer<typeof template>;

/** The layouts of the company's sales documents. */
export const listInvoiceTemplates = (api: DineroApi): Promise<InvoiceTemplate[]> =>
	api.read({ method: 'GET', path: ['invoices', 'templates'] }, z.array(template));
