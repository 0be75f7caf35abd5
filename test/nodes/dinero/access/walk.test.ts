import { DINERO_OPERATIONS } from '../../../../nodes/Dinero/actions';
import { walkOperations } from '../../../engine/walkOperations';
import { DINERO_CASES } from '../cases';
import { SCHEMAS } from '../dinero';
import { byId, signIn } from './signedInUser';

/** A read, a write, a file, and what belongs to no company; the login is the same for all others. */
const SAMPLE = new Set(['vatType', 'contact', 'file', 'organization', 'country']);

walkOperations({
	type: 'dinero',
	table: DINERO_OPERATIONS.filter(({ value }) => SAMPLE.has(value)),
	cases: DINERO_CASES.filter(({ resource }) => SAMPLE.has(resource)),
	schemas: SCHEMAS,
	system: ({ dinero }) => dinero,
	basePath: '',
	access: async (demo) => ({
		credentials: { dineroOAuth2Api: await signIn(demo) },
		parameters: { authentication: 'oAuth2', organization: byId(1001) },
	}),
});
