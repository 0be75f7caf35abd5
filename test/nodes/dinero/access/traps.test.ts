import { REASONS, type ReasonCode } from '../../../../bookkeeping/reasons/reasons';

/**
 * The traps of the reference (section 8) that a user can step into, and what he is then told. The
 * others are walked around in code, where no user meets them.
 */
const TRAPS: Record<number, { reason: ReasonCode; way: RegExp; vej: RegExp }> = {
	8: { reason: 'ITEM_NOT_FOUND', way: /Choose it again/, vej: /Vælg den igen/ },
	9: { reason: 'TOTAL_MISMATCH', way: /stands as a draft/, vej: /står som kladde/ },
	11: {
		reason: 'VAT_ON_COGS',
		way: /Delete the draft and check/,
		vej: /Slet kladden og kontrollér/,
	},
	12: {
		reason: 'PURCHASE_TERMS_REFUSED',
		way: /needs a due date/,
		vej: /skal have en forfaldsdato/,
	},
	13: {
		reason: 'PURCHASE_ACCOUNT_REFUSED',
		way: /Use a manual voucher/,
		vej: /Brug et finansbilag/,
	},
	14: { reason: 'LEDGER_ROW_DRAFT', way: /book it in Dinero/, vej: /bogfør den ellers i Dinero/ },
	15: { reason: 'ENTRIES_PERIOD', way: /Split the period/, vej: /Del perioden op/ },
	18: {
		reason: 'VAT_NUMBER_REFUSED',
		way: /Check it at cvr\.dk/,
		vej: /Kontrollér det på cvr\.dk/,
	},
	19: {
		reason: 'PURCHASE_OTHER_KIND',
		way: /does not belong to a .* Leave it out/,
		vej: /hører ikke til et .* Lad det være tomt/,
	},
	20: { reason: 'PURCHASE_ACCOUNT_REFUSED', way: /assets, stock/, vej: /anlæg, varelager/ },
	21: { reason: 'PURCHASE_INCOMPLETE', way: /Fill it in/, vej: /Udfyld det/ },
	22: { reason: 'ROUNDED', way: /put on account/, vej: /lagt på konto/ },
	24: {
		reason: 'SIGN_IN_AGAIN',
		way: /click Reconnect, sign in again/,
		vej: /klik Reconnect, log ind igen/,
	},
	25: { reason: 'NUMBER_REFUSED', way: /Leave the field empty/, vej: /Lad feltet stå tomt/ },
	26: { reason: 'MESSAGE_WITHOUT_LINK', way: /Add it/, vej: /Tilføj det/ },
};

test.each(Object.entries(TRAPS))('trap %s has a sentence that tells the way out', (_, trap) => {
	const { da, en } = REASONS[trap.reason];
	expect(en).toMatch(trap.way);
	expect(da).toMatch(trap.vej);
});
