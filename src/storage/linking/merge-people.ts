import type { Tx } from '../tx.ts';

/**
 * Gives all that a person has (addresses, answers, applications, saved vacancies, consents) to another, where the other
 * has nothing of the kind; empty fields of the profile are filled. The former person becomes an empty shell, to be swept.
 */
export async function mergePeople(tx: Tx, from: number, keeper: number, now: Date): Promise<void> {
  await mergeProfile(tx, from, keeper);
  for (const sql of moves) await tx.$executeRawUnsafe(sql, from, keeper);
  await tx.person.update({
    where: { id: from },
    data: { deletedAt: now, registeredAt: null, stoppedAt: now },
  });
}

/** What the keeper has not told is taken from the other; a stop of either holds. */
async function mergeProfile(tx: Tx, from: number, keeper: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE person k SET
      name = coalesce(k.name, f.name), birth_date = coalesce(k.birth_date, f.birth_date),
      gender = coalesce(k.gender, f.gender), regency = coalesce(k.regency, f.regency),
      education = coalesce(k.education, f.education), phone = coalesce(k.phone, f.phone),
      experience_years = coalesce(k.experience_years, f.experience_years), wish = coalesce(k.wish, f.wish),
      pay_min = coalesce(k.pay_min, f.pay_min), interest_code = coalesce(k.interest_code, f.interest_code),
      fields = CASE WHEN k.fields = '{}' THEN f.fields ELSE k.fields END,
      wish_fields = CASE WHEN k.wish_fields = '{}' THEN f.wish_fields ELSE k.wish_fields END,
      registered_at = coalesce(k.registered_at, f.registered_at),
      stopped_at = coalesce(k.stopped_at, f.stopped_at)
    FROM person f WHERE k.id = ${keeper} AND f.id = ${from}`;
}

/** $1 the former person, $2 the keeper. Rows that both have stay with the shell and go with it. */
const moves = [
  `UPDATE address SET person_id = $2 WHERE person_id = $1`,
  `UPDATE assessment SET person_id = $2 WHERE person_id = $1`,
  `UPDATE consent SET person_id = $2 WHERE person_id = $1`,
  `UPDATE ticket SET person_id = $2 WHERE person_id = $1`,
  `UPDATE role_grant SET person_id = $2 WHERE person_id = $1`,
  ...[
    ['application', 'vacancy_id'],
    ['saved_vacancy', 'vacancy_id'],
    ['alert', 'vacancy_id'],
    ['timer', 'key'],
    ['person_tag', 'tag'],
  ].map(
    ([table, key]) => `UPDATE ${table} t SET person_id = $2 WHERE t.person_id = $1
      AND NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.person_id = $2 AND o.${key} = t.${key})`,
  ),
  ...['alert_setting', 'accommodation'].map(
    (table) => `UPDATE ${table} t SET person_id = $2 WHERE t.person_id = $1
      AND NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.person_id = $2)`,
  ),
];
