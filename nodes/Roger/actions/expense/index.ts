import type { Resource } from '../../../operation/operation';
import type { RogerRun } from '../../rogerRun';
import { getAllExpenses } from './getAll.operation';
import { getExpenseOperation } from './get.operation';
import { uploadExpenseOperation } from './upload.operation';
import { generateExpenseOperation } from './generate.operation';
import { setExpenseLines } from './setLines.operation';
import { setExpenseCategoryOperation } from './setCategory.operation';
import { addExpenseLabelOperation } from './addLabel.operation';
import { setExpenseCoding } from './setCoding.operation';
import { addExpenseAttachment } from './addAttachment.operation';
import { downloadExpenseAttachment } from './downloadAttachment.operation';
import { getExpenseActivities } from './getActivities.operation';
import { addExpenseMessage } from './addMessage.operation';
import { getExpenseApprovers } from './getApprovers.operation';
import { getExpenseLinks } from './getLinks.operation';
import { approveExpenseOperation } from './approve.operation';
import { declineExpenseOperation } from './decline.operation';
import { deleteExpenseOperation } from './delete.operation';

export const expenseResource: Resource<RogerRun> = {
	value: 'expense',
	name: 'Expense',
	operations: [
		getAllExpenses,
		getExpenseOperation,
		uploadExpenseOperation,
		generateExpenseOperation,
		setExpenseLines,
		setExpenseCategoryOperation,
		addExpenseLabelOperation,
		setExpenseCoding,
		addExpenseAttachment,
		downloadExpenseAttachment,
		getExpenseActivities,
		addExpenseMessage,
		getExpenseApprovers,
		getExpenseLinks,
		approveExpenseOperation,
		declineExpenseOperation,
		deleteExpenseOperation,
	],
};
