import { titleWork } from '../../occupations/terms/title-work.ts';
import { workVersion } from '../../occupations/terms/work-version.ts';
import { contentHash } from '../../vacancies/content-hash.ts';
import type { UpsertedVacancies } from '../../vacancies/import-vacancies.ts';
import type { VacancyDraft } from '../../vacancies/vacancy-draft.ts';
import { noFacts, type VacancyFacts } from '../../vacancies/vacancy-facts.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';
import { assignCodes } from './assign-codes.ts';
import { vacancyColumns } from './vacancy-columns.ts';

/** A vacancy to be stored; facts that are left out are not known. */
export type StorableDraft = Omit<VacancyDraft, keyof VacancyFacts> & Partial<VacancyFacts>;

/** Serialises imports, so that codes and counts hold with several at once. */
const importLock = 7_214_002;

/**
 * Inserts or updates a batch in a fixed number of statements; rows whose content did not change are left alone. Must run
 * in a transaction. A row that would turn a vacancy into another is refused. Of rows with one (source, issuer, sourceId) the last counts.
 */
export async function upsertVacancies(
  tx: Tx,
  drafts: readonly StorableDraft[],
  now: Date,
): Promise<UpsertedVacancies> {
  await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock($1)', importLock);
  const complete = drafts.map((draft) => ({ ...noFacts, ...draft }));
  const distinct = [...new Map(complete.map((draft) => [keyOf(draft), draft])).values()];
  const known = await findKnown(tx, distinct);
  const refused = distinct.flatMap((draft) => refusalOf(draft, known.get(keyOf(draft))) ?? []);
  const taken = distinct.filter((draft) => !refused.some((one) => one.draft === draft));
  const rows = taken.map((draft) => {
    const found = known.get(keyOf(draft));
    return { draft, hash: contentHash(draft), code: found?.code, oldHash: found?.content_hash };
  });
  const changed = rows.filter(({ hash, oldHash }) => hash !== oldHash);
  const coded = await assignCodes(tx, changed);
  const written = coded.map(({ draft, hash, code }) => ({ ...draft, ...readWork(draft), hash, code }));
  const stored =
    written.length === 0 ? [] : await tx.$queryRawUnsafe<Stored[]>(upsertSql, wellFormedJson(written), now);
  const newIds = stored.filter(({ is_new: isNew }) => isNew).map(({ id }) => id);
  return {
    newIds,
    updated: stored.length - newIds.length,
    unchanged: drafts.length - stored.length - refused.length,
    ...(refused.length > 0 && { refused }),
  };
}

/** What a search compares of the title; groups that the import found count more than those of the title alone. */
function readWork({ title, occupations }: VacancyDraft): object {
  const work = titleWork(title);
  return {
    occupations: occupations.length > 0 ? occupations : work.occupations.map(({ code }) => code),
    workTerms: work.terms,
    workVersion: workVersion(),
  };
}

type Refused = NonNullable<UpsertedVacancies['refused']>[number];

interface Key {
  source: string;
  issuer: string;
  sourceId: string;
}

interface Known extends Key {
  code: string;
  content_hash: string;
  title: string;
  employer: string;
  applied: boolean;
}

/**
 * A vacancy never becomes another: with another employer and other words in the title, or other words in the title of one
 * that people applied to, a row has somebody else's id.
 */
function refusalOf(draft: VacancyDraft, known: Known | undefined): Refused | undefined {
  if (known === undefined || sharesWord(draft.title, known.title)) return undefined;
  if (!known.applied && sharesWord(draft.employer, known.employer)) return undefined;
  const reason = `The id ${draft.sourceId} is that of "${known.title}", ${known.employer}, here; a vacancy never becomes another.`;
  return { draft, reason };
}

function sharesWord(one: string, other: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return words(one).some((word) => words(other).includes(word));
}

interface Stored {
  id: number;
  is_new: boolean;
}

function keyOf({ source, issuer, sourceId }: Key): string {
  return `${source}\n${issuer}\n${sourceId}`;
}

async function findKnown(tx: Tx, drafts: readonly VacancyDraft[]): Promise<Map<string, Known>> {
  const keys = wellFormedJson(drafts.map(({ source, issuer, sourceId }) => ({ source, issuer, sourceId })));
  const found = await tx.$queryRawUnsafe<Known[]>(
    `SELECT v.source, v.issuer, v.source_id AS "sourceId", v.code, v.content_hash, v.title, v.employer,
       EXISTS (SELECT 1 FROM application a WHERE a.vacancy_id = v.id) AS applied
     FROM jsonb_to_recordset($1::jsonb) AS k(source text, issuer text, "sourceId" text)
     JOIN vacancy v ON v.source = k.source AND v.issuer = k.issuer AND v.source_id = k."sourceId"`,
    keys,
  );
  return new Map(found.map((row) => [keyOf(row), row]));
}

/** Identity and code of a vacancy never change; when it is closed follows rules of its own. */
const kept = ['source', 'issuer', 'source_id', 'code', 'closed_at'];
const columns = vacancyColumns.map(([column]) => column);
const closedHere =
  "vacancy.closed_at IS NOT NULL AND coalesce(vacancy.closed_why, '') NOT IN ('source', 'stale')";

const upsertSql = `
INSERT INTO vacancy (${columns.join(', ')}, closed_why, imported_at, updated_at)
SELECT ${vacancyColumns.map(([, member]) => `r."${member}"`).join(', ')},
  CASE WHEN r."closedAt" IS NOT NULL THEN 'source' END, $2, $2
FROM jsonb_to_recordset($1::jsonb) AS r(${vacancyColumns.map(([, member, type]) => `"${member}" ${type}`).join(', ')})
ON CONFLICT (source, issuer, source_id) DO UPDATE SET
  ${columns
    .filter((column) => !kept.includes(column))
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')},
  closed_at = CASE WHEN ${closedHere} THEN vacancy.closed_at ELSE excluded.closed_at END,
  closed_why = CASE WHEN ${closedHere} THEN vacancy.closed_why ELSE excluded.closed_why END, stale_at = NULL, updated_at = excluded.updated_at
RETURNING id, xmax = 0 AS is_new`;
