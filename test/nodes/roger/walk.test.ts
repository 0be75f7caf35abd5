import path from 'node:path';
import { ROGER_OPERATIONS } from '../../../nodes/Roger/actions';
import { walkOperations } from '../../engine/walkOperations';
import { ROGER_CASES } from './cases';

walkOperations({
	type: 'roger',
	table: ROGER_OPERATIONS,
	cases: ROGER_CASES,
	schemas: path.join(__dirname, '../../../nodes/Roger/__schema__/v1.0.0'),
	system: ({ roger }) => roger,
	basePath: '/external',
});
