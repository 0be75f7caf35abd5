import { z } from 'zod';
import { need } from '../access';
import type { Api } from '../api';
import { field } from '../binding';
import { expenseOf, teamById } from '../call';
import type { Call } from '../call';
import { arrive, attach } from '../control/arriving';
import { TYPES } from '../expenseModel';
import { fileFrom } from '../fileBytes';
import { record } from '../lifecycle/moves';
import { expensePdf } from '../pdf';
import { invalid } from '../problems';
import { createdExpense } from './expenseListRoutes';
import { written } from './written';

/** Source: OpenAPI v2, ReceivingSource. */
const RECEIVED = [
	...['Email', 'Web', 'IOS', 'RogerAddress', 'Android', 'API', 'ManualWeb', 'ManualIOS'],
	...['ManualAndroid', 'Reimbursement', 'Recurring', 'ChromePlugin', 'Workflow'],
	...['DocumentMatch', 'Integrations', 'ConvertedFromVvcc'],
] as const;

/** Source: OpenAPI v2, InternalExpenseType; the capital N is theirs. */
const INTERNAL = [
	...['None', 'RogerReceipt', 'PayAsYouGo', 'Subscription', 'AdminFee', 'Custom', 'CreditNote'],
] as const;

const oneOf = (words: readonly string[]) =>
	z
		.string()
		.refine((word) => words.includes(word), 'The value is not valid.')
		.nullish();

// The name of a file is read-only: sent, it is dropped.
const file = z.object({ bytes: z.string() }).strict();

const uploadModel = z
	.object({
		teamId: field.requiredText(),
		financialDocumentType: z.enum(TYPES),
		expenses: z.array(file).nullish(),
		receive: oneOf(RECEIVED),
		internalExpenseType: oneOf(INTERNAL),
		origin: field.text(),
	})
	.strict();

const attachModel = z
	.object({
		attachments: z.array(file).nullish(),
		receive: oneOf(RECEIVED),
		replaceMainAttachment: field.flag(),
		generateUnifiedAttachment: field.flag(),
		generateUnifiedAttachmentWithoutMain: field.flag(),
	})
	.strict();

/** One document for each file; the answer has room for the first alone. */
function upload(call: Call): unknown {
	const { sim, token } = call;
	const { teamId, financialDocumentType: type, expenses } = call.body(uploadModel);
	const team = teamById(call, teamId);
	const files = (expenses ?? []).map(({ bytes }, at) =>
		fileFrom(sim, bytes, `expenses[${at}].bytes`),
	);
	const [first, ...others] = files;
	if (!first) {
		throw invalid(sim, { expenses: ['A file is required.'] });
	}
	const expense = arrive(sim, team, { type, file: first, userId: token.userId });
	for (const other of others) {
		sim.warn(call.request, 'Only one file a call is answered; the others are documents, too');
		arrive(sim, team, { type, file: other, userId: token.userId });
	}
	return createdExpense(call, team, expense);
}

function addFiles(call: Call): unknown {
	const { sim } = call;
	const body = call.body(attachModel);
	const { expense } = expenseOf(call);
	const files = (body.attachments ?? []).map(({ bytes }, at) =>
		fileFrom(sim, bytes, `attachments[${at}].bytes`),
	);
	const [newest] = files;
	for (const each of files) {
		attach(sim, expense, each);
	}
	if (body.replaceMainAttachment && newest) {
		const main = expense.attachments[expense.attachments.length - files.length];
		for (const attachment of expense.attachments) {
			attachment.isOriginal = attachment === main;
		}
	}
	if (body.generateUnifiedAttachment || body.generateUnifiedAttachmentWithoutMain) {
		const bytes = expensePdf(`${expense.id}: ${expense.attachments.length}`);
		attach(sim, expense, { name: 'unified.pdf', mime: 'application/pdf', bytes });
	}
	record(sim, expense, 'Attachment added', call.token.userId);
	return written(call);
}

/** Documents and files that are uploaded: base64 in JSON. */
export function addUploadRoutes(api: Api): void {
	api.on('POST', '/v2/expenses', need('expenses', 'create'), upload);
	api.on('POST', '/v2/expenses/:expenseId/attachments', need('expenses', 'create'), addFiles);
}
