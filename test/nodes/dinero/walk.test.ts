import { DINERO_OPERATIONS } from '../../../nodes/Dinero/actions';
import { walkOperations } from '../../engine/walkOperations';
import { DINERO_CASES, DINERO_SHOWN_IN_FLOWS } from './cases';
import { SCHEMAS } from './dinero';

walkOperations({
	type: 'dinero',
	table: DINERO_OPERATIONS,
	cases: DINERO_CASES,
	shownInFlows: DINERO_SHOWN_IN_FLOWS,
	schemas: SCHEMAS,
	system: ({ dinero }) => dinero,
	basePath: '',
});
