import { setUpTestRun } from '../host/testRun';

export default setUpTestRun;
