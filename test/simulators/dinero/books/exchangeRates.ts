/** DKK per 100 units, one rate for all days. */
export const EXCHANGE_RATES: Record<string, number> = {
	DKK: 100,
	EUR: 745.6,
	GBP: 861.2,
	NOK: 63.4,
	SEK: 65.9,
	USD: 641.5,
};
