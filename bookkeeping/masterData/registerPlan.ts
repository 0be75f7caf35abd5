import type { DocumentSummary } from '../plan/plan';
import { shortHash } from '../reference';
import type { RackbeatDineroSettings } from '../settings/rackbeatDinero';

/** What a plan of a customer, supplier or product is framed by. */
export interface RegisterFrame {
	settings: RackbeatDineroSettings;
	companyName: string;
	/** The plan is only to be looked at. */
	dryRun: boolean;
}

type Kind = 'customer' | 'supplier' | 'product';

const TITLES: Readonly<Record<Kind, { da: string; en: string }>> = {
	customer: { da: 'Kunde', en: 'Customer' },
	supplier: { da: 'Leverandør', en: 'Supplier' },
	product: { da: 'Vare', en: 'Product' },
};

/** "Kunde 17": how a record is called in reports; it has neither day nor amount. */
export const registerSummary = (kind: Kind, number: string, name: string): DocumentSummary => ({
	kind,
	number,
	date: '',
	partner: name,
	partnerNumber: kind === 'product' ? '' : number,
	amount: 0,
	currency: 'DKK',
	titleDa: `${TITLES[kind].da} ${number}`,
	titleEn: `${TITLES[kind].en} ${number}`,
});

/** The fields that plans of records share. */
export const registerPlan = (
	{ settings, companyName, dryRun }: RegisterFrame,
	reference: string,
) => ({
	version: 1 as const,
	reference,
	organizationId: settings.organizationId,
	companyName,
	rackbeatAccount: settings.rackbeatAccount,
	settingsHash: shortHash(settings),
	dryRun: dryRun || settings.dryRun,
	voucher: null,
	voucherProblem: null,
});
