import type { ItemOperation } from '../../../operation/operation';
import { isAboutCredential } from '../../../operation/nodeError';
import type { BridgeRun } from '../../bridgeRun';
import { blockedItem, type KnownSupplierInvoice } from '../../supplierInvoice/blockedItem';
import { makeSupplierPlan } from '../../supplierInvoice/makePlan';

/** Accepts what people type: "#3001", " 3001 ". */
const cleaned = (number: string): string => number.replace(/[#\s]/g, '');

/** A refused credential stops the run with one message. */
const thrown = (error: unknown): unknown => error;

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
		{
			displayName: 'Settings',
			name: 'settings',
			type: 'json',
			required: true,
			default: '={{ $json.settings }}',
			description: 'The saved settings, as Check Settings gave them',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Accept Possible Duplicate',
					name: 'acceptDuplicate',
					type: 'boolean',
					default: true,
					description:
						'Whether a document like it of the same supplier (muligt dobbeltbilag) is known to be another one',
				},
				{
					displayName: 'Dry Run (Prøvekørsel)',
					name: 'dryRun',
					type: 'boolean',
					default: true,
					description: 'Whether the plan is only to be looked at; Post never carries it out',
				},
				{
					displayName: 'Earlier Transfer',
					name: 'earlierTransfer',
					type: 'json',
					default: '={{ $json }}',
					description:
						'The row of the transfers table for this document, if there is one: its generation, and what a person answered before',
				},
				{
					displayName: 'Generation',
					name: 'generation',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
					description:
						'Raise by one to make a document again that was deleted or reversed in Dinero. Only after an explicit yes.',
				},
				{
					displayName: 'Make Deleted Again (Lav Slettede Igen)',
					name: 'remakeDeleted',
					type: 'boolean',
					default: true,
					description:
						'Whether a document that was deleted in Dinero is made again. Only after an explicit yes; what stands is never made twice.',
				},
				{
					displayName: 'Preview Totals',
					name: 'previewTotals',
					type: 'boolean',
					default: true,
					description:
						'Whether to let Dinero compute the totals, without saving anything; it cannot for credit notes',
				},
				{
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
				},
			],
		},
	],
	async execute(run, itemIndex) {
		const number = cleaned(String(run.functions.getNodeParameter('number', itemIndex)));
		const known: KnownSupplierInvoice = { number };
		try {
			return await makeSupplierPlan(run, itemIndex, known);
		} catch (error) {
			if (isAboutCredential(error)) throw thrown(error);
			return blockedItem(known, error);
		}
	},
};
