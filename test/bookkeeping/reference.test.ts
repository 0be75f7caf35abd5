import fc from 'fast-check';
import {
	BadReference,
	canonical,
	contentHash,
	KINDS,
	ownGuid,
	parseReference,
	referenceKey,
	referenceText,
	shortHash,
	SOURCES,
	type Reference,
} from '../../bookkeeping/reference';

const hex = fc.stringMatching(/^[0-9a-f]{8}$/);
const reference: fc.Arbitrary<Reference> = fc.record(
	{
		source: fc.constantFrom(...SOURCES),
		account: fc.stringMatching(/^[^:;]{1,20}$/),
		kind: fc.constantFrom(...KINDS),
		number: fc.stringMatching(/^[^;]{1,30}$/),
		hash: hex,
	},
	{ requiredKeys: ['source', 'account', 'kind', 'number'] },
);

const invoice: Reference = {
	source: 'rackbeat',
	account: '2001',
	kind: 'customer-invoice',
	number: '1001',
	hash: '0123abcd',
};

describe('a reference', () => {
	it('is written as source, account, kind, number and hash', () => {
		expect(referenceText(invoice)).toBe('rackbeat:2001:customer-invoice:1001;h=0123abcd');
		expect(referenceKey(invoice)).toBe('rackbeat:2001:customer-invoice:1001');
	});

	it('is read back as it was written', () => {
		fc.assert(
			fc.property(reference, (one) => {
				expect(parseReference(referenceText(one))).toEqual(one);
				expect(parseReference(referenceKey(one))).toEqual({ ...one, hash: undefined });
			}),
		);
	});

	it.each([
		'',
		'1001',
		'economic:1:customer-invoice:1',
		'rackbeat:1:something:1',
		'rackbeat:1:customer:',
		'rackbeat::customer:1',
		'rackbeat:1:customer:1;h=xyz',
		'rackbeat:1:customer:1;h=0123ABCD',
		null,
		undefined,
	])('of somebody else, %p, is not ours', (text) => {
		expect(parseReference(text)).toBeUndefined();
	});

	it('holds 128 characters and not one more', () => {
		const room = 128 - referenceText({ ...invoice, number: 'x' }).length + 1;
		expect(referenceText({ ...invoice, number: 'x'.repeat(room) })).toHaveLength(128);
		expect(() => referenceText({ ...invoice, number: 'x'.repeat(room + 1) })).toThrow(BadReference);
	});

	it.each([
		{ account: '' },
		{ account: 'a:b' },
		{ account: 'a;b' },
		{ number: '' },
		{ number: '1;h=0123abcd' },
	])('is not written with %p', (part) => {
		expect(() => referenceText({ ...invoice, ...part })).toThrow(BadReference);
	});
});

describe('our own guid', () => {
	it('[14.2 rule 1] stays what it was when first published: a change would post everything twice', () => {
		expect(ownGuid(4242, invoice)).toBe('05a08efe-d646-5693-9b2c-b8c0b19cbac4');
	});

	it('does not know the content hash', () => {
		expect(ownGuid(4242, { ...invoice, hash: 'ffffffff' })).toBe(ownGuid(4242, invoice));
		expect(ownGuid(4242, { ...invoice, hash: undefined })).toBe(ownGuid(4242, invoice));
	});

	it('is another one for another company, document or generation', () => {
		const guids = [
			ownGuid(4242, invoice),
			ownGuid(4243, invoice),
			ownGuid(4242, invoice, 2),
			ownGuid(4242, { ...invoice, number: '100' }),
			ownGuid(4242, { ...invoice, kind: 'cogs' }),
			ownGuid(4242, { ...invoice, account: '2002' }),
		];
		expect(new Set(guids).size).toBe(guids.length);
	});
});

describe('the content hash', () => {
	it('does not depend on the order of keys or on keys that are not set', () => {
		expect(contentHash({ b: [1, { d: 2, c: 3 }], a: undefined })).toBe(
			contentHash({ b: [1, { c: 3, d: 2 }] }),
		);
	});

	it('survives the way through JSON', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(contentHash(JSON.parse(JSON.stringify(value)))).toBe(contentHash(value));
				expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});

	it('is eight hex digits in a reference', () => {
		expect(shortHash({ a: 1 })).toMatch(/^[0-9a-f]{8}$/);
		expect(shortHash([1, 2])).not.toBe(shortHash([2, 1]));
	});
});
