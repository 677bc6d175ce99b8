/** What kind of employer it is. */
export const firmKinds = [
  'company',
  'small',
  'household',
  'public',
  'labourSupplier',
  'placementAgency',
] as const;
export type FirmKind = (typeof firmKinds)[number];

/** Only of a `verified` one is anything shown to seekers; `merged`: it became part of its twin. */
export type FirmState = 'waiting' | 'verified' | 'refused' | 'suspended' | 'merged';

/** What is told of an employer; null: not told. */
export interface FirmFacts {
  name: string;
  legalName: string | null;
  kind: FirmKind;
  /** Kemendagri code. */
  regency: string;
  district: string | null;
  /** Work-field code. */
  sector: string | null;
  /** People who work there: upTo4 upTo19 upTo99 more. */
  size: string | null;
  permit: string | null;
  destination: string | null;
  proof: string | null;
  contactName: string | null;
  /** E.164. */
  contactPhone: string | null;
}

/** An employer as it is stored. */
export interface StoredFirm extends FirmFacts {
  id: number;
  nameKey: string;
  state: FirmState;
  checks: string[];
  reason: string | null;
  mergedInto: number | null;
  decidedAt: Date | null;
  waitingSince: Date;
}
