import type { PollingEvent } from '../../polling/pollingEvent';
import { creditNoteBooked, customerInvoiceBooked } from './customerInvoiceBooked';
import { orderCreated, orderShipped } from './orderEvents';
import type { RackbeatPolling } from './rackbeatPolling';
import { recordEvents, stockChanged } from './recordEvents';
import { supplierInvoiceBooked } from './supplierInvoiceBooked';

/** The events of the Rackbeat trigger. */
export const rackbeatEvents: ReadonlyArray<PollingEvent<RackbeatPolling, unknown>> = [
	customerInvoiceBooked,
	creditNoteBooked,
	supplierInvoiceBooked,
	...recordEvents,
	orderCreated,
	orderShipped,
	stockChanged,
];
