import type { Api } from '../api';
import type { Call } from '../call';
import { gone, list, one } from '../api';
import { brief } from '../answers/presentItem';
import { required } from '../find';
import { translationModel } from '../input/itemModels';
import { readBody } from '../input/readBody';
import type { Item } from '../model';
import { invalid } from '../problems';
import { answerItem, ITEM_NEED, VIEWS, wantedItem } from './itemRoutes';

const PRODUCT = VIEWS[1];
const SINGLE = '/products/:number';

/** One pixel, as PNG: what stands for the picture of any product. */
const PICTURE = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

const product = (call: Call): Item => wantedItem(call, PRODUCT);

function setTranslation(call: Call): unknown {
	const item = product(call);
	const locale = call.params['locale'] ?? '';
	const { name = null, description = null } = readBody(call, translationModel);
	const others = item.translations.filter((row) => row.locale !== locale);
	const translation = { locale, name, description };
	item.translations = [...others, translation];
	item.updated_at = call.now;
	return one(call, 'translation', translation);
}

function image(call: Call): unknown {
	const { image_url, picture } = product(call);
	const address = required(call.sim, image_url ?? undefined);
	if (call.sim.switches.is('image_answer', 'urls')) {
		return { thumb: address, display: address, large: address, original: address };
	}
	call.reply.type(picture?.type ?? 'image/png');
	return picture ? Buffer.from(picture.data, 'base64') : PICTURE;
}

/** Takes a picture out of a form. @throws Refusal 422 for anything but a picture in the right part */
async function upload(call: Call): Promise<unknown> {
	const item = product(call);
	const wanted = String(call.sim.switches.get('image_field'));
	const part = call.request.isMultipart() ? await call.request.file() : undefined;
	const bytes = await part?.toBuffer();
	if (!part || part.fieldname !== wanted || !bytes) {
		throw invalid(call.sim, { [wanted]: [`The ${wanted} field is required.`] });
	}
	if (bytes.length === 0 || !part.mimetype.startsWith('image/')) {
		throw invalid(call.sim, { [wanted]: [`The ${wanted} must be an image.`] });
	}
	const address = `${call.sim.url}/pictures/${encodeURIComponent(item.number)}`;
	const picture = { type: part.mimetype, data: bytes.toString('base64') };
	Object.assign(item, { image_url: address, picture, updated_at: call.now });
	return call.sim.switches.is('image_upload_answer', 'empty')
		? {}
		: answerItem(call, PRODUCT, item);
}

function addTexts(api: Api): void {
	const path = `${SINGLE}/translations`;
	api.on('GET', path, ITEM_NEED, (call) =>
		list(
			call,
			'product_translations',
			product(call).translations.map((text) => ({ ...text })),
		),
	);
	api.on('GET', `${path}/:locale`, ITEM_NEED, (call) => {
		const { translations } = product(call);
		const found = translations.find(({ locale }) => locale === call.params['locale']);
		const text = required(call.sim, found);
		return call.sim.switches.is('translation_envelope', 'bare')
			? { ...text }
			: one(call, 'translation', text);
	});
	api.on('PUT', `${path}/:locale`, ITEM_NEED, setTranslation);
}

function addPicture(api: Api): void {
	api.on('GET', `${SINGLE}/image`, ITEM_NEED, image);
	api.on('POST', `${SINGLE}/image`, ITEM_NEED, upload);
	api.on('DELETE', `${SINGLE}/image`, ITEM_NEED, (call) => {
		const item = product(call);
		required(call.sim, item.image_url ?? undefined);
		Object.assign(item, { image_url: null, picture: null, updated_at: call.now });
		return gone(call);
	});
}

/** What hangs on a product: units, prices, texts for each language, its picture, variations. */
export function addItemParts(api: Api): void {
	api.on('GET', `${SINGLE}/units`, ITEM_NEED, (call) =>
		list(
			call,
			'item_units',
			product(call).units.map(({ unit_id, quantity }) => {
				const unit = brief(call.state.units, unit_id);
				return { unit, name: unit?.['name'] ?? '', quantity };
			}),
		),
	);
	api.on('GET', `${SINGLE}/prices`, ITEM_NEED, (call) =>
		list(
			call,
			'product_prices',
			product(call).prices.map((price) => ({ ...price })),
		),
	);
	api.on('GET', `${SINGLE}/variation-matrix`, ITEM_NEED, (call) => {
		product(call);
		return one(call, 'variation_matrix', { variations: [] });
	});
	addTexts(api);
	addPicture(api);
}
