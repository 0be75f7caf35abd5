import type { Simulator } from '../../control';
import type { DineroState, Organisation } from '../model';
import type { SalesState } from '../salesModel';
import { nextVersion } from './versions';

interface Payment {
	sim: Simulator<DineroState>;
	org: Organisation;
	/** ISO with Z. */
	now: string;
}

/** The version that a payment gives; whether it also moves the time of the last change is a switch. */
export function touchByPayment({ sim, org, now }: Payment, document: SalesState): void {
	document.TimeStamp = nextVersion(org);
	if (sim.switches.on('paymentMovesUpdatedAt')) {
		document.UpdatedAt = now;
	}
}
