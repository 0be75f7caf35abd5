export interface Country {
	Key: string;
	DanishName: string;
	EnglishName: string;
	/** Dinero's VAT region: DK, EU or World. */
	region: 'DK' | 'EU' | 'World';
}

const country = (
	Key: string,
	DanishName: string,
	EnglishName: string,
	region: Country['region'],
): Country => ({ Key, DanishName, EnglishName, region });

export const COUNTRIES: readonly Country[] = [
	country('DK', 'Danmark', 'Denmark', 'DK'),
	country('SE', 'Sverige', 'Sweden', 'EU'),
	country('NO', 'Norge', 'Norway', 'World'),
	country('DE', 'Tyskland', 'Germany', 'EU'),
	country('NL', 'Holland', 'Netherlands', 'EU'),
	country('PL', 'Polen', 'Poland', 'EU'),
	country('FR', 'Frankrig', 'France', 'EU'),
	country('IT', 'Italien', 'Italy', 'EU'),
	country('ES', 'Spanien', 'Spain', 'EU'),
	country('FI', 'Finland', 'Finland', 'EU'),
	country('GB', 'Storbritannien', 'United Kingdom', 'World'),
	country('US', 'USA', 'United States', 'World'),
	country('CH', 'Schweiz', 'Switzerland', 'World'),
	country('GL', 'Grønland', 'Greenland', 'World'),
	country('FO', 'Færøerne', 'Faroe Islands', 'World'),
];
