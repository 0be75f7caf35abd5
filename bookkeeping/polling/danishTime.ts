import { DateTime } from '../../vendor/luxon';
import { DANISH_ZONE } from '../danishDay';

/** An instant (milliseconds since 1970) as Rackbeat filters by it: `YYYY-MM-DD HH:MM:SS`, Danish time. */
export const danishTimeText = (milliseconds: number): string =>
	DateTime.fromMillis(milliseconds, { zone: DANISH_ZONE }).toFormat('yyyy-MM-dd HH:mm:ss');
