import { sendingsSql } from './sendings-sql.ts';
import type { SqlParameters } from '../sql-parameters.ts';

/**
 * Whether `person p` answered one of these broadcasts: `12` in any way, `12.1` by its first button, `12.question` in words
 * of that kind.
 */
export function answeredSql(values: readonly string[], parameters: SqlParameters): string {
  return anyOf(values, (id, how) => {
    const sendings = sendingsSql(parameters.add(Number(id), 'int'));
    const mine = (row: string): string =>
      `${row}.person_id = p.id AND ${row}.broadcast_id = ANY(${sendings})`;
    if (how === undefined)
      return `EXISTS (SELECT 1 FROM broadcast_recipient r WHERE ${mine('r')} AND r.replied_at IS NOT NULL)`;
    if (/^\d$/u.test(how))
      return `EXISTS (SELECT 1 FROM broadcast_recipient r WHERE ${mine('r')} AND r.reply = ${parameters.add(`${Number(how) - 1}`, 'text')})`;
    return `EXISTS (SELECT 1 FROM broadcast_answer w WHERE ${mine('w')} AND w.kind = ${parameters.add(how, 'text')})`;
  });
}

/** Whether one of these broadcasts was to reach `person p`, is over for them, and did not arrive. */
export function missedSql(values: readonly string[], parameters: SqlParameters): string {
  return anyOf(values, (id) => {
    const mine = `r.person_id = p.id AND r.broadcast_id = ANY(${sendingsSql(parameters.add(Number(id), 'int'))})`;
    return `(EXISTS (SELECT 1 FROM broadcast_recipient r JOIN broadcast b ON b.id = r.broadcast_id
        LEFT JOIN outbox o ON o.id = r.outbox_id
        WHERE ${mine} AND (r.skipped IS NOT NULL OR coalesce(r.outcome, o.state) IN ('failed', 'unreachable', 'cancelled')
          OR (r.outbox_id IS NULL AND b.state IN ('done', 'cancelled'))))
      AND NOT EXISTS (SELECT 1 FROM broadcast_recipient r LEFT JOIN outbox o ON o.id = r.outbox_id
        WHERE ${mine} AND coalesce(r.outcome, o.state) = 'sent'))`;
  });
}

function anyOf(values: readonly string[], one: (id: string, how?: string) => string): string {
  const conditions = values.map((value) => {
    const [id = '', how] = value.split('.');
    return one(id, how);
  });
  return `(${conditions.join(' OR ')})`;
}
