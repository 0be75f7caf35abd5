import { customerInvoiceBooked } from './customerInvoiceBooked';

/** The events of the Rackbeat trigger. */
export const rackbeatEvents = [customerInvoiceBooked];
