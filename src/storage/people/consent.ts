import { latestConsentSql } from '../reach/latest-consent-sql.ts';
import type { Tx } from '../tx.ts';

export interface ConsentEntry {
  purpose: string;
  granted: boolean;
  /** Version of the text the person saw. */
  textVersion: string;
  channel: string;
  at: Date;
  subject?: string;
}

/** Adds a line to the ledger; nothing in it is ever changed. */
export async function recordConsent(tx: Tx, personId: number, entry: ConsentEntry): Promise<void> {
  await tx.consent.create({ data: { personId, ...entry } });
}

/** Purposes whose latest line grants; lines about a single subject (one employer) do not count. */
export async function loadConsents(tx: Tx, personId: number): Promise<string[]> {
  const lines = await tx.$queryRawUnsafe<{ purpose: string }[]>(
    `SELECT purpose FROM ${latestConsentSql} k WHERE person_id = $1::int AND granted`,
    personId,
  );
  return lines.map(({ purpose }) => purpose);
}
