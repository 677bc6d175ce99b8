/**
 * The ledger's latest word on each purpose, as a table (person_id, purpose, granted, text_hash); lines about a single subject (one
 * employer) do not count. A condition on person and purpose reaches the ledger, so one person's word is one look-up.
 */
export const latestConsentSql = `(SELECT DISTINCT ON (person_id, purpose) person_id, purpose, granted, text_hash
    FROM consent WHERE subject IS NULL ORDER BY person_id, purpose, at DESC, id DESC)`;

/**
 * Whether a person's latest word on a purpose grants it; false where nothing was said.
 * @param person SQL of the person's number
 * @param purpose SQL of the purpose
 */
export function agreedSql(person: string, purpose: string): string {
  return `coalesce((SELECT k.granted FROM ${latestConsentSql} k
    WHERE k.person_id = ${person} AND k.purpose = ${purpose}), false)`;
}

/**
 * Whether a person's latest word on a purpose is no: refused, or withdrawn. Who was never asked has not said no.
 * @param person SQL of the person's number
 * @param purpose SQL of the purpose
 */
export function refusedSql(person: string, purpose: string): string {
  return `coalesce((SELECT NOT k.granted FROM ${latestConsentSql} k
    WHERE k.person_id = ${person} AND k.purpose = ${purpose}), false)`;
}
