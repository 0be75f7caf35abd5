import type { IDataObject } from 'n8n-workflow';
import type { Product } from '../../../../services/dinero/products';

/** A product in short; the price is in DKK, without and with VAT. */
export const productRow = (product: Product): IDataObject => ({
	productGuid: product.ProductGuid,
	productNumber: product.ProductNumber ?? null,
	name: product.Name ?? null,
	unitPrice: product.BaseAmountValue,
	unitPriceInclVat: (product['BaseAmountValueInclVat'] ?? null) as number | null,
	quantity: product.Quantity ?? null,
	unit: product.Unit ?? null,
	accountNumber: product.AccountNumber ?? null,
	externalReference: product.ExternalReference ?? null,
	deletedAt: product.DeletedAt ?? null,
});
