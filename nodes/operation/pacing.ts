import { Pacing } from '../../services/http/pacing';

/** The one pacing of this process, shared by all our nodes; each credential has its own window in it. */
export const pacing = new Pacing();
