import type { IDataObject } from 'n8n-workflow';
import type { StepName, StepResult } from '../../../bookkeeping/posting/found';
import { countsText, outcomeOf, type Counts } from '../../../bookkeeping/transfer/counts';

const escaped = (value: unknown): string =>
	String(value ?? '')
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');

const OUTCOMES = {
	posted: 'Overført',
	unchanged: 'Uændret',
	skipped: 'Sprunget over',
	failed: 'Ikke overført',
	uncertain: 'Uvist',
} as const;

const STEPS: Readonly<Record<StepName, string>> = {
	contact: 'Kontakt',
	product: 'Vare',
	invoiceDraft: 'Fakturakladde',
	invoiceBooked: 'Faktura bogført',
	creditNoteDraft: 'Kreditnotakladde',
	creditNoteBooked: 'Kreditnota bogført',
	sent: 'Sendt',
	voucherSheet: 'Bilagsark',
	regulationRemoved: 'Gammel regulering fjernet',
	voucherDraft: 'Vareforbrugsbilag',
	voucherBooked: 'Vareforbrug bogført',
	paper: 'Bilagsfil',
	purchaseDraft: 'Købsbilag',
	purchaseBooked: 'Købsbilag bogført',
	payment: 'Betaling',
};

/** The same steps of a stock-value regulation, which is no cost of goods. */
const REGULATION_STEPS: Readonly<Partial<Record<StepName, string>>> = {
	voucherDraft: 'Lagerregulering i kassekladden',
	voucherBooked: 'Lagerregulering bogført',
};

const RESULTS: Readonly<Record<StepResult, string>> = {
	'done before': 'gjort før',
	'done now': 'gjort nu',
	skipped: 'sprunget over',
	failed: 'fejlet',
};

const wordOf = (words: Readonly<Record<string, string>>, value: unknown): string =>
	words[String(value)] ?? String(value);

function stepList(steps: unknown, kind: unknown): string {
	const names = kind === 'stock-value' ? { ...STEPS, ...REGULATION_STEPS } : STEPS;
	if (!Array.isArray(steps) || steps.length === 0) return '';
	const rows = (steps as IDataObject[]).map(({ step, result, detail }) => {
		const more = typeof detail === 'string' && /^\d+$/.test(detail) ? ` (${detail})` : '';
		return `<li>${escaped(wordOf(names, step))}: <b>${escaped(wordOf(RESULTS, result))}</b>${escaped(more)}</li>`;
	});
	return `<ul>${rows.join('')}</ul>`;
}

/** Kroner and øre of an amount in øre, as Danes write it. */
const amountText = ({ amount, currency }: IDataObject): string =>
	typeof amount === 'number'
		? `${(amount / 100).toLocaleString('da-DK', { minimumFractionDigits: 2 })} ${escaped(currency)}`
		: '';

function documentPart(item: IDataObject): string {
	const outcome = outcomeOf(item['outcome']);
	const { title, number, date, partner } = item;
	const booked = item['invoiceNumber'] ?? item['creditNoteNumber'];
	const facts = [
		escaped(partner),
		escaped(date),
		amountText(item),
		booked ? `Dinero nr. ${escaped(booked)}` : '',
		item['voucherNumber'] ? `bilag ${escaped(item['voucherNumber'])}` : '',
	].filter((text) => text !== '');
	const [da, en] = [item['da'], item['en']].map(escaped);
	return [
		`<section class="${outcome}"><h2>${escaped(title || number || 'Valg')}`,
		` <span>${OUTCOMES[outcome]}</span></h2><p>${facts.join(' · ')}</p>`,
		da ? `<p>${da}</p><p class="en">${en}</p>` : '',
		stepList(item['steps'], item['kind']),
		'</section>',
	].join('');
}

const STYLE = [
	'body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:46rem;padding:0 1rem;color:#1c2733}',
	'section{border:1px solid #d5dbe1;border-left:6px solid #8a97a5;border-radius:6px;padding:.5rem 1rem;margin:1rem 0}',
	'section.posted,section.unchanged{border-left-color:#2c8a4b}section.failed{border-left-color:#c0392b}',
	'section.uncertain{border-left-color:#d68910}h2{font-size:1.1rem;margin:.3rem 0}h2 span{font-weight:400;color:#52606d}',
	'p{margin:.3rem 0}.en{color:#52606d;font-size:.9rem}ul{margin:.3rem 0;padding-left:1.2rem}',
].join('');

/** What a run did with each document and each step, as a page without scripts. */
export function reportPage(items: readonly IDataObject[], counts: Counts): string {
	const { da, en } = countsText(counts);
	return [
		'<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Overførsel</title>',
		`<style>${STYLE}</style></head><body><h1>Overførsel til Dinero</h1>`,
		`<p>${escaped(da)}</p><p class="en">${escaped(en)}</p>`,
		...items.map(documentPart),
		'</body></html>',
	].join('');
}
