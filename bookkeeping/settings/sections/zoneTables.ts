import { ZONES, type Zone } from '../rackbeatDinero';
import type { Setting } from '../setting';

/** A VAT zone in the words of the form. */
export const ZONE_LABELS: Readonly<Record<Zone, { label: string; danish: string }>> = {
	domestic: { label: 'Denmark', danish: 'Danmark' },
	eu: { label: 'EU', danish: 'EU' },
	abroad: { label: 'Outside the EU', danish: 'Udland' },
	domesticExempt: { label: 'Denmark, VAT Exempt', danish: 'Danmark, momsfri' },
};

/** One table for each VAT zone: the account decides the VAT, so one account cannot serve all zones. */
export const zoneTables = (path: string, table: Omit<Setting, 'path' | 'kind'>): Setting[] =>
	ZONES.map((zone) => ({
		...table,
		path: `${path}.${zone}`,
		kind: 'table',
		label: `${table.label}: ${ZONE_LABELS[zone].label}`,
		danish: `${table.danish} (${ZONE_LABELS[zone].danish})`,
	}));
