import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Api, Call } from '../api';
import { field } from '../binding';
import { accountOf, vatTypeOf } from '../books/chart';
import { stamps } from '../books/newDocument';
import { byUpdate, changedSince, filtered, liveOrDeleted, paged } from '../lists';
import type { Product } from '../model';
import { lineAmount, share, tenThousandths, toKroner } from '../money';
import { omit } from '../omit';
import { invalid, notFound } from '../problems';
import { UNITS } from '../units';

const FILTERS = ['Name', 'ProductNumber', 'ExternalReference'];

const productModel = z.object({
	ProductNumber: field.text(),
	Name: field.requiredText(),
	BaseAmountValue: field.amount(),
	Quantity: field.amount(),
	AccountNumber: field.whole(),
	Unit: field.requiredText(),
	ExternalReference: field.reference(),
	Comment: field.text(128),
});

function found(call: Call): Product {
	const guid = (call.params['guid'] ?? '').toLowerCase();
	const product = call.org.products.find(({ ProductGuid }) => ProductGuid === guid);
	if (!product) {
		throw notFound(`Product ${guid}`);
	}
	return product;
}

function readModel({ org }: Call, product: Product): Record<string, unknown> & Product {
	const code = accountOf(org, product.AccountNumber, 'AccountNumber').vatCode;
	const rate = tenThousandths(vatTypeOf(org, code)?.VatRate ?? 0);
	const unit = lineAmount(product.BaseAmountValue, 1, 0);
	const total = lineAmount(product.BaseAmountValue, product.Quantity, 0);
	return {
		...product,
		BaseAmountValueInclVat: toKroner(unit + share(unit, rate, 10_000)),
		TotalAmount: toKroner(total),
		TotalAmountInclVat: toKroner(total + share(total, rate, 10_000)),
	};
}

function contentOf(call: Call, standing?: Product) {
	const body = call.body(productModel);
	const number = body.AccountNumber ?? 0;
	if (!call.org.accounts.some(({ AccountNumber }) => AccountNumber === number)) {
		throw invalid('AccountNumber', `The account ${number} does not exist.`);
	}
	if (!UNITS.includes(body.Unit)) {
		throw invalid('Unit', `Unit must be one of ${UNITS.join(', ')}.`);
	}
	const taken = call.org.products.some(
		(other) =>
			other !== standing &&
			other.DeletedAt === null &&
			body.ProductNumber !== null &&
			other.ProductNumber === body.ProductNumber,
	);
	if (taken && call.sim.switches.on('productNumberUnique')) {
		throw invalid('ProductNumber', 'The product number is in use.');
	}
	return { ...body, AccountNumber: number };
}

function list(call: Call): unknown {
	const text = call.query['freetextsearch']?.toLowerCase();
	const products = byUpdate(call, liveOrDeleted(call, call.org.products))
		.filter(
			({ Name, ProductNumber }) =>
				!text || `${Name} ${ProductNumber ?? ''}`.toLowerCase().includes(text),
		)
		.map((product) => readModel(call, product));
	const rows = filtered(call, changedSince(call, products), FILTERS);
	// The comment is only on the single product (source: the fields that Dinero lists).
	const listed = rows.map((row) => omit(row, 'Comment'));
	return paged(call, listed, 'Name,ProductGuid');
}

function create(call: Call): unknown {
	const product: Product = {
		...contentOf(call),
		ProductGuid: randomUUID(),
		...stamps(call),
	};
	call.org.products.push(product);
	return call.created({ ProductGuid: product.ProductGuid });
}

function replace(call: Call): undefined {
	const product = found(call);
	Object.assign(product, contentOf(call, product), { UpdatedAt: call.now });
	return undefined;
}

function remove(call: Call): undefined {
	const moves = call.sim.switches.on('deletionMovesUpdatedAt');
	Object.assign(found(call), { DeletedAt: call.now, ...(moves && { UpdatedAt: call.now }) });
	return undefined;
}

/** Products: no own guid on create, no stock, no cost price. */
export function addProductRoutes(api: Api): void {
	api.on('GET', 'v1/:org/products', list);
	api.on('POST', 'v1/:org/products', create);
	api.on('GET', 'v1/:org/products/:guid', (call) => readModel(call, found(call)));
	api.on('PUT', 'v1/:org/products/:guid', replace);
	api.on('DELETE', 'v1/:org/products/:guid', remove);
}
