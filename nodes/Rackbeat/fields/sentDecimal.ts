import type { IExecuteFunctions } from 'n8n-workflow';
import { decimalField } from '../../Dinero/fields/amounts';

/**
 * A decimal as JSON sends it. What an expression made of nothing is refused: as zero it would empty a
 * stock or give goods away.
 * @throws Blocked (`SETTINGS_INVALID`) naming the field
 */
export const sentDecimal = (field: string, value: unknown): number =>
	Number(decimalField(field, value));

/** The decimal that stands in a field of the form. @throws Blocked where it is none */
export const decimalIn = (functions: IExecuteFunctions, itemIndex: number, name: string): number =>
	sentDecimal(name, functions.getNodeParameter(name, itemIndex, ''));
