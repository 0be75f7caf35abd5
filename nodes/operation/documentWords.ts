import type { ServiceError } from '../../services/http/serviceError';

interface Words {
	document: string;
	documentEn: string;
}

/** What a path of Dinero is about; the first that fits. */
const DINERO: ReadonlyArray<readonly [RegExp, string, string]> = [
	[/\/vouchers\/purchase\/creditnotes/i, 'købskreditnotaen', 'the purchase credit note'],
	[/\/vouchers\/purchase/i, 'købsbilaget', 'the purchase voucher'],
	[/\/vouchers\/manuel/i, 'finansbilaget', 'the manual voucher'],
	[/\/payments\b/i, 'betalingen', 'the payment'],
	[/\/reminders\b/i, 'rykkeren', 'the reminder'],
	[/\/sales\/creditnotes/i, 'kreditnotaen', 'the credit note'],
	[/\/invoices\/templates/i, 'layoutet', 'the layout'],
	[/\/invoices\b/i, 'fakturaen', 'the invoice'],
	[/\/tradeoffers\b/i, 'tilbuddet', 'the trade offer'],
	[/\/ledgeritems\b/i, 'rækken i kassekladden', 'the ledger item'],
	[/\/notes\b/i, 'noten', 'the note'],
	[/\/contacts\b/i, 'kontakten', 'the contact'],
	[/\/state-of-account\b/i, 'kontoudtoget', 'the statement of account'],
	[/\/products\b/i, 'varen', 'the product'],
	[/\/accountingyears\b/i, 'regnskabsåret', 'the accounting year'],
	[/\/accounts\b/i, 'kontoen', 'the account'],
	[/\/vattypes\b/i, 'momskoden', 'the VAT code'],
	[/\/(files|attachments)\b/i, 'filen', 'the file'],
	[/\/entries\b/i, 'posteringerne', 'the entries'],
	[/\/reports\b/i, 'rapporten', 'the report'],
	[/\/webhooks\b/i, 'webhooken', 'the webhook'],
	[/\/sms\b/i, 'SMS’en', 'the text message'],
	[/\/organizations\b/i, 'firmaet', 'the company'],
];

/** What a path of Roger is about, with the id behind it; the first that fits. */
const ROGER: ReadonlyArray<readonly [RegExp, string, string]> = [
	[/\/categories\/([^/]+)/, 'kategorien', 'the category'],
	[/\/vendors\/([^/]+)/, 'leverandøren', 'the vendor'],
	[/\/labels\/([^/]+)/, 'etiketten', 'the label'],
	[/\/lists\/([^/]+)/, 'listen', 'the list'],
	[/\/expenses\/([^/]+)/, 'bilaget', 'the document'],
	[/\/webhooks\/([^/]+)/, 'webhooken', 'the webhook'],
	[/\/teams\/([^/]+)/, 'firmaet', 'the company'],
];

function rogerWords(path: string): Words | undefined {
	const found = ROGER.find(([pattern]) => pattern.test(path));
	if (!found) return undefined;
	const [pattern, danish, english] = found;
	const id = decodeURIComponent(pattern.exec(path)?.[1] ?? '');
	return { document: `${danish} ${id}`, documentEn: `${english} ${id}` };
}

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** What a refused call was about, with the guid that it named, in both languages. */
export function documentWords({ service, method, path }: ServiceError): Words {
	const words = service === 'Roger' ? rogerWords(path) : undefined;
	if (words) return words;
	const found = service === 'Dinero' ? DINERO.find(([pattern]) => pattern.test(path)) : undefined;
	if (!found) return { document: `${method} ${path}`, documentEn: `${method} ${path}` };
	const [, danish, english] = found;
	const key = GUID.exec(path)?.[0];
	const behind = key === undefined ? '' : ` ${key}`;
	return { document: danish + behind, documentEn: english + behind };
}
