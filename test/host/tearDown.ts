import { tearDownTestRun } from './testRun';

export default tearDownTestRun;
