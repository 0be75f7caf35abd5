import { DINERO_OPERATIONS } from '../../../nodes/Dinero/actions';
import { walkOperations } from '../../engine/walkOperations';
import { DINERO_CASES } from './cases';
import { SCHEMAS } from './dinero';

walkOperations({
	type: 'dinero',
	table: DINERO_OPERATIONS,
	cases: DINERO_CASES,
	schemas: SCHEMAS,
	system: ({ dinero }) => dinero,
	basePath: '',
});
