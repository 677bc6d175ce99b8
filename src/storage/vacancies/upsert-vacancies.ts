import { contentHash } from '../../vacancies/content-hash.ts';
import type { UpsertedVacancies } from '../../vacancies/import-vacancies.ts';
import type { VacancyDraft } from '../../vacancies/vacancy-draft.ts';
import type { Tx } from '../tx.ts';
import { wellFormedJson } from '../well-formed-json.ts';
import { assignCodes } from './assign-codes.ts';

/** Serialises imports, so that codes and counts hold with several at once. */
const importLock = 7_214_002;

/**
 * Inserts or updates a batch in a fixed number of statements; rows whose content did not change are left alone. Must run
 * in a transaction. Of rows with one (source, sourceId) the last counts.
 */
export async function upsertVacancies(
  tx: Tx,
  drafts: readonly VacancyDraft[],
  now: Date,
): Promise<UpsertedVacancies> {
  await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock($1)', importLock);
  const distinct = [
    ...new Map(drafts.map((draft) => [`${draft.source}\n${draft.sourceId}`, draft])).values(),
  ];
  const known = await findKnown(tx, distinct);
  const rows = distinct.map((draft) => {
    const found = known.get(`${draft.source}\n${draft.sourceId}`);
    return { draft, hash: contentHash(draft), code: found?.code, oldHash: found?.content_hash };
  });
  const changed = rows.filter(({ hash, oldHash }) => hash !== oldHash);
  const coded = await assignCodes(tx, changed);
  const written = coded.map(({ draft, hash, code }) => ({ ...draft, hash, code }));
  const stored =
    written.length === 0 ? [] : await tx.$queryRawUnsafe<Stored[]>(upsertSql, wellFormedJson(written), now);
  const newIds = stored.filter(({ is_new: isNew }) => isNew).map(({ id }) => id);
  return {
    newIds,
    updated: stored.length - newIds.length,
    unchanged: drafts.length - stored.length,
  };
}

interface Known {
  source: string;
  source_id: string;
  code: string;
  content_hash: string;
}

interface Stored {
  id: number;
  is_new: boolean;
}

async function findKnown(tx: Tx, drafts: readonly VacancyDraft[]): Promise<Map<string, Known>> {
  const keys = wellFormedJson(drafts.map(({ source, sourceId }) => ({ source, source_id: sourceId })));
  const found = await tx.$queryRawUnsafe<Known[]>(
    `SELECT v.source, v.source_id, v.code, v.content_hash
     FROM jsonb_to_recordset($1::jsonb) AS k(source text, source_id text) JOIN vacancy v USING (source, source_id)`,
    keys,
  );
  return new Map(found.map((row) => [`${row.source}\n${row.source_id}`, row]));
}

const upsertSql = `
INSERT INTO vacancy (source, source_id, code, title, employer, regency, place_text, remote, fields, education, programmes, experience_years, pay_min,
  pay_max, openings, description, requirements, disability_friendly, kind, posted_at, closes_at, closed_at, content_hash,
  imported_at, updated_at)
SELECT source, "sourceId", code, title, employer, regency, "placeText", remote, fields, education, programmes, "experienceYears", "payMin", "payMax",
  openings, description, requirements, "disabilityFriendly", kind, "postedAt", "closesAt", "closedAt", hash, $2, $2
FROM jsonb_to_recordset($1::jsonb) AS r(source text, "sourceId" text, code text, title text, employer text, regency text,
  "placeText" text, remote boolean, fields text[], education text[], programmes text[], "experienceYears" float8, "payMin" int, "payMax" int, openings int,
  description text, requirements text, "disabilityFriendly" boolean, kind text, "postedAt" timestamptz,
  "closesAt" timestamptz, "closedAt" timestamptz, hash text)
ON CONFLICT (source, source_id) DO UPDATE SET
  title = excluded.title, employer = excluded.employer, regency = excluded.regency, place_text = excluded.place_text,
  remote = excluded.remote, fields = excluded.fields, education = excluded.education, programmes = excluded.programmes, experience_years = excluded.experience_years, pay_min = excluded.pay_min,
  pay_max = excluded.pay_max, openings = excluded.openings, description = excluded.description,
  requirements = excluded.requirements, disability_friendly = excluded.disability_friendly, kind = excluded.kind,
  posted_at = excluded.posted_at, closes_at = excluded.closes_at,
  closed_at = coalesce(excluded.closed_at, vacancy.closed_at), content_hash = excluded.content_hash,
  updated_at = excluded.updated_at
RETURNING id, xmax = 0 AS is_new`;
