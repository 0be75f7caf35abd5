import {
	CHECKS,
	checkOff,
	checkResult,
	RESULTS,
	actionOf,
	type Finding,
} from '../../../bookkeeping/reconciliation/finding';
import { formAddress } from '../../../bookkeeping/reconciliation/page/markup';
import { reconciliationPage } from '../../../bookkeeping/reconciliation/page/page';
import { mendingOf, sentenceOf } from '../../../bookkeeping/reconciliation/sentences';
import { settings as exampleSettings } from '../example';

const finding = (change: Partial<Finding> = {}): Finding => ({
	...{ check: 'invoices', result: 'missing', level: 'error', number: '1001', date: '2026-11-20' },
	...{
		partner: 'Bo & <b>Søn</b>',
		dineroNumber: '12',
		left: 118_400,
		right: 0,
		difference: 118_400,
	},
	...{ detail: 'detalje', detailEn: 'detail' },
	action: actionOf('retransfer', { numbers: '1001', kind: 'customer' }),
	...change,
});
const sums = { leftCount: 1, rightCount: 0, left: 118_400, right: 0 };
const facts = {
	companyName: 'Frihjul <Cykler>',
	madeAt: '24.11.2026 kl. 22:41',
	forms: { retransfer: '/form/again', stockValue: '/form/stock' },
};
const page = (findings: Finding[], difference = sums) =>
	reconciliationPage(
		{
			...{ settings: exampleSettings(), from: '2026-11-01', to: '2026-11-30' },
			checks: [checkResult('invoices', difference, findings), checkOff('mail', 'setting')],
		},
		facts,
	);

test('the page runs nothing, loads nothing, and takes no markup from data', () => {
	const html = page([finding()]);
	expect(html).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|@import|url\(/i);
	expect(html).toContain('Bo &amp; &lt;b&gt;Søn&lt;/b&gt;');
	expect(html).toContain('Frihjul &lt;Cykler&gt;');
	expect(html).not.toContain('<b>Søn');
});

test('each row has its amounts and the form that mends it; several have one for all', () => {
	const html = page([
		finding(),
		finding({
			number: '1002',
			action: actionOf('retransfer', { numbers: '1002', kind: 'customer' }),
			difference: 0,
		}),
	]);
	expect(html).toContain('1.184,00');
	expect(html).toContain('href="/form/again?numbers=1001&amp;kind=customer"');
	expect(html).toContain('href="/form/again?numbers=1001%2C1002&amp;kind=customer');
	expect(html).toContain('Overfør alle 2 igen');
});

test('what the rows do not explain stands on the page', () => {
	expect(page([], sums)).toContain('1.184,00 kr. af forskellen forklares ikke');
	expect(page([], { ...sums, left: 0 })).toContain('stemmer på øren');
});

test('a form is a path or http; anything else is no link', () => {
	expect(formAddress('javascript:alert(1)', { day: 'x' })).toBe('');
	expect(formAddress('https://n8n.example.com/form/a?x=1', { day: 'å&b' })).toBe(
		'https://n8n.example.com/form/a?x=1&day=%C3%A5%26b',
	);
});

test.each(RESULTS)('%s is told in both languages, with what to do', (result) => {
	const words = [sentenceOf(finding({ result })), mendingOf(finding({ result }))];
	for (const { da, en } of words) {
		for (const text of [da, en]) {
			expect(text).not.toMatch(/[{}]/);
			expect(text.length).toBeGreaterThan(4);
		}
		expect(da === en && result !== 'unreadable' && result !== 'costUnknown').toBe(false);
	}
	expect(CHECKS.length).toBe(10);
});
