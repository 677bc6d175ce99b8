import { consentLines } from '../reach/consent-lines.ts';
import { latestConsentSql } from '../reach/latest-consent-sql.ts';
import type { Tx } from '../tx.ts';

/** One line of the ledger; see the schema. */
export interface ConsentEntry {
  purpose: string;
  granted: boolean;
  /** Of the text that asked, in the language it was shown in; empty where nothing was shown. */
  textKey: string;
  language: string;
  textHash: string;
  channel: string;
  at: Date;
  /** The platform's id of the message that said so. */
  proof: string | null;
  subject?: string;
}

/** A purpose as it stands: its latest line, those about a single subject (one employer) left out. */
export interface ConsentState {
  purpose: string;
  granted: boolean;
  textHash: string;
}

/** Adds a line; a no after a yes is a withdrawal, any other a refusal. Nothing in the ledger is ever changed. */
export async function recordConsent(tx: Tx, personId: number, entry: ConsentEntry): Promise<void> {
  const { granted, ...rest } = entry;
  const { purpose, subject = null } = entry;
  const before = (await consentLines(tx, personId, { purpose, subject })).at(-1);
  const word = granted ? 'granted' : before?.granted === true ? 'withdrawn' : 'refused';
  await tx.consent.create({ data: { personId, word, ...rest } });
}

/** The latest line of each purpose the person has said a word on. */
export async function readConsents(tx: Tx, personId: number): Promise<ConsentState[]> {
  return tx.$queryRawUnsafe<ConsentState[]>(
    `SELECT purpose, granted, text_hash AS "textHash" FROM ${latestConsentSql} k WHERE person_id = $1::int`,
    personId,
  );
}

/** Purposes whose latest line grants; lines about a single subject (one employer) do not count. */
export async function loadConsents(tx: Tx, personId: number): Promise<string[]> {
  return (await readConsents(tx, personId)).filter(({ granted }) => granted).map(({ purpose }) => purpose);
}

/** The platform's id of an event that came in; null where it is gone. */
export async function messageIdOf(tx: Tx, inboxId: bigint): Promise<string | null> {
  const found = await tx.inbox.findUnique({ where: { id: inboxId }, select: { externalId: true } });
  return found?.externalId ?? null;
}
