import type { Tx } from '../tx.ts';
import { hashLinkCode } from './create-link-code.ts';

export interface LinkRequest {
  code: string;
  /** The address the code was typed on, and whose it has been so far. */
  addressId: number;
  personId: number;
  /** Told on the other addresses, by language. */
  notice: (language: string) => string;
}

/**
 * Joins an address to the person who made the code. What the address's former person had (answers, applications,
 * saved vacancies, consents) goes along where the other has nothing of the kind; empty fields of the profile are filled.
 * The former person becomes an empty shell, to be swept. False: the code is wrong, used, expired, or one's own.
 */
export async function linkAddress(tx: Tx, request: LinkRequest, now: Date): Promise<boolean> {
  const { code, addressId, personId, notice } = request;
  const used = await tx.linkCode.updateMany({
    where: { code: hashLinkCode(code), usedAt: null, expiresAt: { gt: now }, personId: { not: personId } },
    data: { usedAt: now },
  });
  if (used.count === 0) return false;
  const { personId: keeper } = await tx.linkCode.findUniqueOrThrow({ where: { code: hashLinkCode(code) } });
  await warnOthers(tx, keeper, notice, now);
  await mergeProfile(tx, personId, keeper);
  for (const sql of moves) await tx.$executeRawUnsafe(sql, personId, keeper);
  await tx.address.update({ where: { id: addressId }, data: { personId: keeper } });
  await tx.person.update({
    where: { id: personId },
    data: { deletedAt: now, registeredAt: null, stoppedAt: now },
  });
  return true;
}

async function warnOthers(tx: Tx, keeper: number, notice: LinkRequest['notice'], now: Date): Promise<void> {
  const { language } = await tx.person.findUniqueOrThrow({
    where: { id: keeper },
    select: { language: true },
  });
  const message = JSON.stringify({ text: notice(language), choices: [] });
  await tx.$executeRaw`
    INSERT INTO outbox (address_id, person_id, channel, lane, message, not_before, created_at)
    SELECT id, person_id, channel, 1, ${message}::jsonb, ${now}, ${now} FROM address
    WHERE person_id = ${keeper} AND state = 'active'`;
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
