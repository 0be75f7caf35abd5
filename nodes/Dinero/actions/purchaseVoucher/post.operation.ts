import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { PurchasePart } from '../../../../bookkeeping/plan/purchaseParts';
import { bookingProblems } from '../../../../bookkeeping/purchaseRules';
import { Blocked } from '../../../../bookkeeping/reasons/problem';
import { ownGuidOf } from '../../../../bookkeeping/reference';
import type { DineroApi } from '../../../../services/dinero/api';
import { listVatTypes } from '../../../../services/dinero/vatTypes';
import type { ItemOperation } from '../../../operation/operation';
import type { DineroRun } from '../../dineroRun';
import { bookField, evidenceField, referenceField, referenceOf } from '../../fields/postFields';
import { purchaseForm, purchaseFromForm } from '../../fields/purchaseForm';
import { totalOf, withPercents } from '../../fields/purchaseLines';
import { readEvidence } from '../../posting/evidence';
import { postSingle } from '../../posting/postSingle';
import { givenPaper, paperFields, type GivenPaper } from './paper';

const similarField: INodeProperties = {
	displayName: 'If a Similar Purchase Stands',
	name: 'onSimilar',
	type: 'options',
	options: [
		{ name: 'Post Anyway', value: 'post', description: 'It is another purchase' },
		{ name: 'Stop with an Error', value: 'stop', description: 'Make nothing and say which' },
	],
	default: 'stop',
	description:
		'What to do when Dinero has a purchase of the same supplier, day and total that does not carry this reference',
};

/** A repeat means the same purchase only when its day is given. */
const dated = {
	required: true,
	description: 'Danish calendar day. Give it always, so that a repeat means the same purchase.',
};

const MOST_OF_NAME = 60;

/** Whatever would make Dinero refuse to book, told before anything is made. @throws Blocked */
function checkBookable(part: PurchasePart): void {
	if (part.target === 'draft') return;
	const { description: title, contactGuid, dueDate, depositAccount, region, lines, total } = part;
	const found = bookingProblems({
		...{ title, contactGuid, dueDate, depositAccount, region, total },
		isCash: part.purchaseType === 'cash',
		codes: lines.map(({ vatCode }) => vatCode),
		lines: lines.length,
	});
	if (found.length > 0) throw new Blocked(found);
}

async function purchasePart(
	{ functions, cache }: DineroRun,
	itemIndex: number,
	api: DineroApi,
	paper: GivenPaper,
): Promise<PurchasePart> {
	const reference = referenceOf(functions, itemIndex);
	const form = purchaseFromForm(functions, itemIndex, reference);
	const vatTypes = await cache.once(`dinero:${api.organizationId}:vatTypes`, () =>
		listVatTypes(api),
	);
	const token = ownGuidOf(api.organizationId, reference, 1).slice(0, 13);
	const title = functions.getNodeParameter('description', itemIndex, '') as string;
	return {
		type: 'purchase',
		generation: 1,
		...form,
		lines: withPercents(form.lines, vatTypes),
		total: totalOf(form.lines),
		token,
		fileName: `${paper.name.slice(0, MOST_OF_NAME)}-${token}`,
		description: title || `Køb ${reference}`,
		target: functions.getNodeParameter('book', itemIndex) ? 'booked' : 'draft',
		onSimilar: onSimilarOf(functions, itemIndex),
		sourceFile: paper.sourceFile,
	};
}

const onSimilarOf = (functions: IExecuteFunctions, itemIndex: number): 'stop' | 'post' =>
	functions.getNodeParameter('onSimilar', itemIndex, 'stop') === 'post' ? 'post' : 'stop';

/** Posts a purchase voucher by the one loop that carries plans out. */
export const postPurchaseVoucherOperation: ItemOperation<DineroRun> = {
	value: 'post',
	name: 'Post',
	action: 'Post purchase voucher',
	description:
		'Make and book a purchase voucher (købsbilag) with its paper under a reference of your own. Safe to repeat; what Dinero makes of VAT and total is checked before it is booked. Answers step by step. Booking is final.',
	properties: [
		referenceField,
		{
			displayName: 'Title',
			name: 'description',
			type: 'string',
			default: '',
			description: 'Names the purchase in messages and on a voucher sheet',
		},
		...purchaseForm.map((field) => (field.name === 'date' ? { ...field, ...dated } : field)),
		...paperFields,
		bookField,
		similarField,
		evidenceField,
	],
	async execute(run, itemIndex) {
		const { functions, api } = run;
		const client = await api(itemIndex);
		const paper = givenPaper(functions, itemIndex, client);
		const purchase = await purchasePart(run, itemIndex, client, paper);
		checkBookable(purchase);
		const evidence = readEvidence(functions.getNodeParameter('evidence', itemIndex, ''));
		const { reference, date, currency, total, description } = purchase;
		const titles = { titleDa: description, titleEn: description };
		const document = { reference, date, currency, amount: total, ...titles, purchase };
		const { read } = paper;
		return {
			json: await postSingle(client, { ...document, ...(read && { paper: read }) }, evidence),
		};
	},
};
