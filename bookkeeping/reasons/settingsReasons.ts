import type { Reason } from './reason';

/** What is wrong with the settings. */
export const SETTINGS_REASONS = {
	SETTINGS_MISSING: {
		class: 'data',
		da: 'Der er ingen gemte indstillinger for Rackbeat-konto {account}. Kør opsætningen først.',
		en: 'There are no saved settings for Rackbeat account {account}. Run the setup first.',
	},
	SETTINGS_INVALID: {
		class: 'data',
		da: 'Indstillingen {field} kan ikke bruges: {detail}.',
		en: 'The setting {field} cannot be used: {detail}.',
	},
	SETTINGS_NEWER: {
		class: 'data',
		da: 'Indstillingerne er gemt af en nyere version af pakken (version {version}, denne kender {known}). Opdatér pakken, eller kør opsætningen igen.',
		en: 'The settings were saved by a newer version of the package (version {version}, this one knows {known}). Update the package, or run the setup again.',
	},
	SETTINGS_VERSION_UNKNOWN: {
		class: 'data',
		da: 'De gemte indstillinger har version {version}, som ikke kan føres videre til {known}. Kør opsætningen igen.',
		en: 'The saved settings have version {version}, which cannot be carried on to {known}. Run the setup again.',
	},
	INTEGRATION_OFF: {
		class: 'data',
		da: 'Debitor-integrationen er slået fra i indstillingerne.',
		en: 'The customer integration is switched off in the settings.',
	},
	COGS_ACCOUNTS_MISSING: {
		class: 'data',
		da: 'Automatisk vareforbrug er slået til, men {missing} mangler.',
		en: 'Automatic COGS is on, but {missingEn} is missing.',
	},
	COGS_ACCOUNTS_SAME: {
		class: 'data',
		da: 'Konto til vareforbrug og konto til lagerbeholdning er begge {account}. De skal være to forskellige konti.',
		en: 'The COGS account and the inventory account are both {account}. They must be two different accounts.',
	},
	CONTRADICTION: {
		class: 'data',
		da: '{detail}',
		en: '{detailEn}',
	},
	ACCOUNT_HIDDEN: {
		class: 'notice',
		da: 'Konto {account} er skjult i Dinero.',
		en: 'Account {account} is hidden in Dinero.',
	},
	GROUP_UNMAPPED: {
		class: 'data',
		da: 'Varegruppe "{group}" mangler konto for Danmark under "Bogføring af omsætning".',
		en: 'Product group "{group}" has no domestic account under "Posting of revenue".',
	},
	PURCHASE_GROUP_UNMAPPED: {
		class: 'data',
		da: 'Varegruppe "{group}" mangler konto for Danmark under "Bogføring af leverandørfakturaer".',
		en: 'Product group "{group}" has no domestic account under "Purchase Accounts".',
	},
	ZONE_UNMAPPED: {
		class: 'notice',
		da: 'Uden konto for {zone}: {groups}. Fakturaer dertil med disse varegrupper holdes tilbage.',
		en: 'Without account for {zoneEn}: {groups}. Invoices there with these product groups are held back.',
	},
	GROUP_VAT_DIFFERS: {
		class: 'data',
		da: 'Varegruppe "{group}" har {groupRate}% moms for {zone} i Rackbeat, men konto {account} giver {accountRate}% (momskode {vatCode}). Vælg en anden konto, eller ret momsen i Rackbeat.',
		en: 'Product group "{group}" has {groupRate}% VAT for {zoneEn} in Rackbeat, but account {account} gives {accountRate}% (VAT code {vatCode}). Choose another account, or correct the VAT in Rackbeat.',
	},
	SALES_CODE_OF_OTHER_ZONE: {
		class: 'data',
		da: 'Konto {account} har momskoden {vatCode}, som ikke hører til salg til {zone}. Vælg en anden konto, ellers står salget i en forkert rubrik af momsangivelsen.',
		en: 'Account {account} has the VAT code {vatCode}, which is not for sales to {zone}. Choose another account, or the sale stands in a wrong box of the VAT return.',
	},
	SETTING_CODE_OF_SALES: {
		class: 'data',
		da: 'Køb på konto {account} ville få momskoden {vatCode}, som hører til salg. Vælg en købskode eller en anden konto.',
		en: 'Purchases on account {account} would get the VAT code {vatCode}, which belongs to sales. Choose a code of purchases or another account.',
	},
	TRADE_DIFFERS: {
		class: 'notice',
		da: 'Varegruppe "{group}" {kind}, men momskoden {vatCode} for {zone} er til {trade}. Varer og ydelser angives hver for sig; vælg hver sin konto.',
		en: 'Product group "{group}" {kind}, but the VAT code {vatCode} for {zone} is for {trade}. Goods and services are reported apart; choose an account for each.',
	},
	EU_SALES_UNREPORTED: {
		class: 'notice',
		da: 'Varegruppe "{group}" sælges til EU på konto {account} uden momskode. Sådan et salg står ikke i rubrik B eller på listen over EU-salg.',
		en: 'Product group "{group}" is sold to the EU on account {account} without VAT code. Such a sale stands neither in box B nor on the list of EU sales.',
	},
	DOCUMENTS_UNREAD: {
		class: 'notice',
		da: 'Indstillingerne kunne ikke prøves på {numbers}, som ikke kan læses. Planlæg dem for at se hvorfor.',
		en: 'The settings could not be tried on {numbers}, which cannot be read. Plan them to see why.',
	},
	VAT_CODE_MISSING: {
		class: 'data',
		da: 'Momskoden {vatCode} findes ikke i Dinero. Vælg en anden.',
		en: 'The VAT code {vatCode} does not exist in Dinero. Choose another.',
	},
	TEMPLATE_GONE: {
		class: 'notice',
		da: 'Layout {layout} peger på et layout, der ikke længere findes i Dinero; standardlayoutet bruges.',
		en: 'Layout {layout} points to a Dinero layout that no longer exists; the default is used.',
	},
	NATIVE_APP_ACTIVE: {
		class: 'data',
		da: 'Rackbeats egen Dinero-app er installeret på samme konto. Afinstallér den, ellers bogføres alt to gange.',
		en: 'Rackbeat’s own Dinero app is installed on the same account. Uninstall it, or everything is posted twice.',
	},
	PURCHASES_EXPENSED: {
		class: 'notice',
		da: 'Vareforbrug bogføres automatisk. Bogføres varekøb også direkte på en udgiftskonto, viser regnskabet for stort forbrug, til lageret reguleres.',
		en: 'COGS is posted automatically. If purchases also go straight to an expense account, the books show too much cost until the stock is regulated.',
	},
	ROUNDING_ACCOUNT_HAS_VAT: {
		class: 'data',
		da: 'Konto {account} til øreafrunding har moms. Vælg en konto uden moms.',
		en: 'The rounding account {account} has VAT. Choose an account without VAT.',
	},
	ASK_BOOKKEEPER: {
		class: 'notice',
		da: 'Er du i tvivl om konti, så gennemgå opsætningen med din revisor eller bogholder.',
		en: 'If you are in doubt about accounts, go through the set-up with your auditor or bookkeeper.',
	},
} satisfies Record<string, Reason>;
