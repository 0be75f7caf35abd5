import type {
	ILoadOptionsFunctions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import type { Chosen, TableRow } from '../../../bookkeeping/settings/tableRows';
import { toNodeError } from '../../operation/nodeError';
import { parameterName, tableMethod } from '../settings/parameterName';
import { TABLES } from '../settings/tables';
import { formLists } from './formLists';

const asField = ({ id, name, choices, suggestion }: TableRow): ResourceMapperField => ({
	id,
	displayName: name,
	type: 'options',
	options: choices,
	required: false,
	defaultMatch: false,
	canBeUsedToMatch: false,
	display: true,
	...(suggestion !== undefined && { defaultValue: suggestion }),
});

const isChosen = (value: unknown): value is Chosen => typeof value === 'object' && value !== null;

/** What the form holds now; a choice that is not offered any more must stay visible. */
function chosenNow(functions: ILoadOptionsFunctions, path: string): Chosen {
	const parameter: unknown = functions.getCurrentNodeParameter(parameterName(path));
	const value = isChosen(parameter) ? parameter['value'] : undefined;
	return isChosen(value) ? value : {};
}

type Mapping = (this: ILoadOptionsFunctions) => Promise<ResourceMapperFields>;

const mappingFor = (path: string): Mapping =>
	async function rowsOf(this: ILoadOptionsFunctions) {
		try {
			const lists = await formLists(this);
			const rows = (await TABLES.get(path)?.(lists, chosenNow(this, path))) ?? [];
			return { fields: rows.map(asField) };
		} catch (error) {
			throw toNodeError(this.getNode(), error);
		}
	};

/** One method for each table of the settings page, since n8n does not say which table is asked for. */
export const resourceMapping: Record<string, Mapping> = Object.fromEntries(
	[...TABLES.keys()].map((path) => [tableMethod(path), mappingFor(path)]),
);
