import type { OperationTable } from '../../operation/operation';
import type { DineroRun } from '../dineroRun';
import { createAccount } from './account/create.operation';
import { getAccounts } from './account/getAll.operation';
import { getAccountingYears } from './accountingYear/getAll.operation';
import { createContactOperation } from './contact/create.operation';
import { deleteContactOperation } from './contact/delete.operation';
import { getContactOperation } from './contact/get.operation';
import { getContacts } from './contact/getAll.operation';
import { restoreContactOperation } from './contact/restore.operation';
import { updateContactOperation } from './contact/update.operation';
import { downloadFileOperation } from './file/download.operation';
import { getFiles } from './file/getAll.operation';
import { uploadFileOperation } from './file/upload.operation';
import { bookInvoiceOperation } from './invoice/book.operation';
import { createInvoiceOperation } from './invoice/create.operation';
import { deleteInvoiceOperation } from './invoice/delete.operation';
import { downloadInvoicePdfOperation } from './invoice/downloadPdf.operation';
import { getInvoiceOperation } from './invoice/get.operation';
import { getInvoices } from './invoice/getAll.operation';
import { postInvoiceOperation } from './invoice/post.operation';
import { previewInvoiceTotals } from './invoice/previewTotals.operation';
import { sendInvoiceOperation } from './invoice/send.operation';
import { updateInvoiceOperation } from './invoice/update.operation';
import { addLedgerItemsOperation } from './ledgerItem/add.operation';
import { bookLedgerItemsOperation } from './ledgerItem/book.operation';
import { getLedgerItemStatus } from './ledgerItem/getStatus.operation';
import { getUnbookedLedgerItems } from './ledgerItem/getUnbooked.operation';
import { postLedgerItemOperation } from './ledgerItem/post.operation';
import { bookManualVoucherOperation } from './manualVoucher/book.operation';
import { createManualVoucherOperation } from './manualVoucher/create.operation';
import { getManualVoucherOperation } from './manualVoucher/get.operation';
import { postManualVoucherOperation } from './manualVoucher/post.operation';
import { getOrganizations } from './organization/getAll.operation';
import { postPlanOperation } from './plan/post.operation';
import { getVatTypes } from './vatType/getAll.operation';

/** All operations of the Dinero node. */
export const DINERO_OPERATIONS: OperationTable<DineroRun> = [
	{ value: 'plan', name: 'Plan', operations: [postPlanOperation] },
	{ value: 'organization', name: 'Organization', operations: [getOrganizations] },
	{ value: 'account', name: 'Account', operations: [getAccounts, createAccount] },
	{ value: 'vatType', name: 'VAT Type', operations: [getVatTypes] },
	{ value: 'accountingYear', name: 'Accounting Year', operations: [getAccountingYears] },
	{
		value: 'contact',
		name: 'Contact',
		operations: [
			createContactOperation,
			deleteContactOperation,
			getContactOperation,
			getContacts,
			restoreContactOperation,
			updateContactOperation,
		],
	},
	{
		value: 'invoice',
		name: 'Invoice',
		operations: [
			postInvoiceOperation,
			bookInvoiceOperation,
			createInvoiceOperation,
			deleteInvoiceOperation,
			downloadInvoicePdfOperation,
			getInvoiceOperation,
			getInvoices,
			previewInvoiceTotals,
			sendInvoiceOperation,
			updateInvoiceOperation,
		],
	},
	{
		value: 'manualVoucher',
		name: 'Manual Voucher',
		operations: [
			postManualVoucherOperation,
			bookManualVoucherOperation,
			createManualVoucherOperation,
			getManualVoucherOperation,
		],
	},
	{
		value: 'ledgerItem',
		name: 'Ledger Item',
		operations: [
			postLedgerItemOperation,
			addLedgerItemsOperation,
			bookLedgerItemsOperation,
			getLedgerItemStatus,
			getUnbookedLedgerItems,
		],
	},
	{
		value: 'file',
		name: 'File',
		operations: [downloadFileOperation, getFiles, uploadFileOperation],
	},
];
