import { createHash } from 'node:crypto';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isSupplierPlan, type Plan } from '../../../../bookkeeping/plan/plan';
import type { Paper } from '../../posting/postingRun';

/** Where Plan of a supplier invoice leaves Rackbeat's print. */
export const PRINT_BINARY = 'print';

export const printField: INodeProperties = {
	displayName: 'Print Field',
	name: 'printField',
	type: 'string',
	default: PRINT_BINARY,
	description:
		'Binary field with Rackbeat’s print of a supplier invoice, as Plan gave it. Without it the voucher is made with a voucher sheet, and that is told.',
};

/**
 * The print that the plan speaks of. Bytes of another document, which a merge may have put there, are
 * never attached: their hash is not the plan's.
 */
export async function plannedPrint(
	functions: IExecuteFunctions,
	itemIndex: number,
	plan: Plan,
): Promise<(() => Promise<Paper>) | undefined> {
	if (!isSupplierPlan(plan) || plan.print.state !== 'attached') return undefined;
	const field = functions.getNodeParameter('printField', itemIndex, PRINT_BINARY) as string;
	const isThere = functions.getInputData()[itemIndex]?.binary?.[field] !== undefined;
	if (!isThere) return undefined;
	const bytes = await functions.helpers.getBinaryDataBuffer(itemIndex, field);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	if (sha256 !== plan.print.sha256) return undefined;
	const { fileName } = plan.print;
	const paper = { bytes, mimeType: 'application/pdf', extension: 'pdf', fileName };
	return () => Promise.resolve(paper);
}
