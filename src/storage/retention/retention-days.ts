import { KancaError } from '../../errors.ts';
import { retentionRules, type RetentionName } from './retention-rules.ts';

export type RetentionDays = Record<RetentionName, number>;

/**
 * Days by rule: the usual ones, but for those that the office has set.
 * @throws KancaError CONFIG_INVALID where a name is no rule's
 */
export function retentionDays(set: Readonly<Record<string, number>> = {}): RetentionDays {
  const unknown = Object.keys(set).find((name) => !(name in retentionRules));
  if (unknown !== undefined)
    throw new KancaError(`RETENTION_DAYS: there is no rule ${unknown}.`, {
      code: 'CONFIG_INVALID',
      remedy: `Name one of ${Object.keys(retentionRules).join(', ')}, see docs/privacy/retensi.md.`,
    });
  const usual = Object.entries(retentionRules).map(([name, { days }]) => [name, days]);
  return { ...(Object.fromEntries(usual) as RetentionDays), ...set };
}
