import type { INodeProperties } from 'n8n-workflow';
import type { ItemOperation } from '../../../operation/operation';
import { isAboutCredential } from '../../../operation/nodeError';
import type { BridgeRun } from '../../bridgeRun';
import {
	cleanedNumber,
	DRY_RUN,
	EARLIER_TRANSFER,
	generationOption,
	planOptionsField,
	previewTotals,
	remakeDeleted,
	SETTINGS_FIELD,
} from '../../fields/planFields';
import { blockedItem, type KnownSupplierInvoice } from '../../supplierInvoice/blockedItem';
import { makeSupplierPlan } from '../../supplierInvoice/makePlan';

/** A refused credential stops the run with one message. */
const thrown = (error: unknown): unknown => error;

const ACCEPT_DUPLICATE: INodeProperties = {
	displayName: 'Accept Possible Duplicate',
	name: 'acceptDuplicate',
	type: 'boolean',
	default: true,
	description:
		'Whether a document like it of the same supplier (muligt dobbeltbilag) is known to be another one',
};

const SUPPLIER_NUMBER_FROM: INodeProperties = {
	displayName: 'Supplier Number From',
	name: 'supplierNumberField',
	type: 'options',
	options: [
		{ name: 'First That Is Filled', value: 'first' },
		{ name: 'Heading (Overskrift)', value: 'heading' },
		{ name: 'Invoice Number', value: 'invoice_number' },
		{ name: 'Supplier Invoice Number', value: 'supplier_invoice_number' },
		{ name: 'Their Reference (Deres Ref.)', value: 'their_reference' },
	],
	default: 'first',
	description:
		'Where the supplier’s own invoice number stands; Rackbeat does not document its field',
};

/** Plans a supplier invoice or supplier credit note; reads both systems, writes nothing. */
export const planSupplierInvoiceOperation: ItemOperation<BridgeRun> = {
	value: 'plan',
	name: 'Plan',
	action: 'Plan supplier invoice',
	description:
		'Work out to the øre what a booked Rackbeat supplier invoice or supplier credit note becomes in Dinero. Rackbeat’s print of it comes along as a file. Reads both systems, writes nothing.',
	properties: [
		{
			displayName: 'Invoice Number',
			name: 'number',
			type: 'string',
			required: true,
			default: '={{ $json.number }}',
			placeholder: 'e.g. 3001',
			description: 'Number of the supplier invoice in Rackbeat (leverandørfakturanummer)',
		},
		SETTINGS_FIELD,
		planOptionsField([
			ACCEPT_DUPLICATE,
			DRY_RUN,
			EARLIER_TRANSFER,
			generationOption('a document again that was deleted or reversed in Dinero'),
			remakeDeleted('a document'),
			previewTotals('; it cannot for credit notes'),
			SUPPLIER_NUMBER_FROM,
		]),
	],
	async execute(run, itemIndex) {
		const number = cleanedNumber(String(run.functions.getNodeParameter('number', itemIndex)));
		const known: KnownSupplierInvoice = { number };
		try {
			return await makeSupplierPlan(run, itemIndex, known);
		} catch (error) {
			if (isAboutCredential(error)) throw thrown(error);
			return blockedItem(known, error);
		}
	},
};
