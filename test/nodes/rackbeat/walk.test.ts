import path from 'node:path';
import { RACKBEAT_OPERATIONS } from '../../../nodes/Rackbeat/actions';
import { walkOperations } from '../../engine/walkOperations';
import { RACKBEAT_CASES } from './cases';

walkOperations({
	type: 'rackbeat',
	table: RACKBEAT_OPERATIONS,
	cases: RACKBEAT_CASES,
	schemas: path.join(__dirname, '../../../nodes/Rackbeat/__schema__/v1.0.0'),
	system: ({ rackbeat }) => rackbeat,
	basePath: '/api',
});
