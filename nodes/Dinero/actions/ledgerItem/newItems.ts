import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ownGuidOf, shortHash } from '../../../../bookkeeping/reference';
import type { DineroApi } from '../../../../services/dinero/api';
import type { LedgerItemBody } from '../../../../services/dinero/ledgerItems';
import type { Outcome } from '../../../operation/batchOutcome';
import { dayField } from '../../fields/amounts';
import { ledgerLines } from '../../fields/ledgerLines';
import { keyIn } from '../../fields/locators';
import type { NewItem } from '../../ledger/addItems';

function bodyOf(functions: IExecuteFunctions, itemIndex: number): LedgerItemBody {
	const more = functions.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
	const number = Number(more['wantedNumber'] ?? 0);
	return {
		...(more['id'] ? { Id: String(more['id']).trim() } : {}),
		...(number > 0 && { VoucherNumber: number }),
		VoucherDate: dayField(functions.getNodeParameter('date', itemIndex, '')),
		FileGuid: keyIn(more['file']) || null,
		Lines: ledgerLines(functions, itemIndex),
	};
}

/**
 * An Id for an item that has none: the same when n8n tries the node again, so that an item whose
 * answer was lost is found and not added twice, and another one in every other run.
 */
function idFor(
	functions: IExecuteFunctions,
	api: DineroApi,
	itemIndex: number,
	body: LedgerItemBody,
): string {
	const run = String(functions.evaluateExpression('{{ $runIndex }}', itemIndex));
	const place = [functions.getExecutionId(), functions.getNode().id, run, itemIndex];
	return ownGuidOf(api.organizationId, `${place.join(':')}:${shortHash(body)}`, 1);
}

function newItem(functions: IExecuteFunctions, api: DineroApi, itemIndex: number): NewItem {
	const body = bodyOf(functions, itemIndex);
	const isOwnId = body.Id !== undefined;
	const Id = body.Id ?? idFor(functions, api, itemIndex, body);
	return { itemIndex, id: Id.toLowerCase(), body: { ...body, Id }, isOwnId };
}

/** The items of a company as the form describes them, and those whose fields cannot be used. */
export function newItems(
	functions: IExecuteFunctions,
	api: DineroApi,
	indexes: readonly number[],
): { entries: NewItem[]; unusable: Outcome[] } {
	const entries: NewItem[] = [];
	const unusable: Outcome[] = [];
	for (const itemIndex of indexes) {
		try {
			entries.push(newItem(functions, api, itemIndex));
		} catch (error) {
			unusable.push({ itemIndex, error });
		}
	}
	return { entries, unusable };
}
