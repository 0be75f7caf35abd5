import type { IDataObject } from 'n8n-workflow';

/** Rackbeat's own answer, as an item shows it when Simplify is off. */
export const rawJson = (row: object): IDataObject => ({ ...row }) as IDataObject;
