import { ruleOfPurpose, type Purpose } from '../../reach/purposes.ts';
import { agreedSql } from './latest-consent-sql.ts';

/**
 * Why a person (`p`) may be told nothing of this purpose, for many people at once: stopped or consent; null: they may.
 * A look ahead at what is decided when a notice leaves.
 */
export function forbiddenSql(purpose: Purpose): string {
  const { heedsStop, consents } = ruleOfPurpose(purpose);
  const agreed = consents.map((one) => agreedSql('p.id', `'${one}'`));
  return `CASE WHEN p.deleted_at IS NOT NULL${heedsStop ? ' OR p.stopped_at IS NOT NULL' : ''} THEN 'stopped'
    ${agreed.length === 0 ? '' : `WHEN NOT (${agreed.join(' AND ')}) THEN 'consent'`} END`;
}
